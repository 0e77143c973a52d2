// A part of the page renews itself. The focus stays where it was, or on the content where what had it is gone; a renewal that
// fails is said, with the time of what is shown, until one succeeds: the page tries again by itself.
{
  const said = document.getElementById("renew-said");
  let held = null;
  const holds = event => {
    const focused = document.activeElement;
    held = event.detail.target.contains(focused) ? focused : null;
  };
  const hold = () => {
    if (held && document.activeElement === document.body)
      (held.isConnected ? held : document.getElementById("main")).focus({ preventScroll: true });
    held = null;
  };
  const lost = () => said.textContent ||= `${said.dataset.lost} ${document.getElementById("as-of").textContent}`;

  // What is new and waits for somebody is said once, in its own words; what stood there when the page came is not.
  const told = () => document.querySelector("[data-news]")?.dataset.news ?? "";
  let news = told();
  const tell = () => {
    if (told() === news) return;
    news = told();
    document.getElementById("clock-said").textContent = news;
  };

  document.addEventListener("htmx:beforeSwap", holds);
  document.addEventListener("htmx:afterSettle", hold);
  document.addEventListener("htmx:afterSettle", tell);
  for (const failure of ["sendError", "responseError", "timeout"]) document.addEventListener(`htmx:${failure}`, lost);
  document.addEventListener("htmx:afterSwap", () => said.textContent = "");
}
