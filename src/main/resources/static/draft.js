// Keeps what is typed in a long form on the server two seconds after the last key, and when the page is left. Without script
// the button does it. A form that is on its way is not sent a second time.
for (const button of document.querySelectorAll("[data-draft]")) {
  const form = button.form;
  const said = button.parentElement.querySelector("[role=status]");
  let waiting = 0, changed = false, sent = false, failed = false, underway = new AbortController();

  const keep = async leaving => {
    clearTimeout(waiting);
    if (!changed || sent) return;
    changed = false;
    const typed = new URLSearchParams(new FormData(form));
    typed.set(button.name, button.value);
    try {
      const answer = await fetch(button.formAction, { method: "POST", body: typed, headers: { Draft: "typed" },
        redirect: "manual", signal: underway.signal, keepalive: leaving && typed.toString().length < 60000 });
      if (answer.status !== 204) throw new Error(answer.status);
      // Said once, and again after it failed: a reader of screens hears it and is not disturbed at each pause.
      if (!said.textContent || failed) said.textContent = button.dataset.draft;
      failed = false;
    } catch (lost) {
      if (sent) return;
      changed = true;
      failed = true;
      said.textContent = button.dataset.lost;
    }
  };

  form.addEventListener("input", () => {
    changed = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, 2000, false);
  });
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep(true));
  form.addEventListener("submit", event => {
    if (sent) return event.preventDefault();
    sent = true;
    clearTimeout(waiting);
    underway.abort();
  });
  // Back from the next page with the browser's button: it may be sent again.
  addEventListener("pageshow", () => { sent = false; underway = new AbortController(); });
}
