// The clock is renewed in silence; what a reader of screens hears is that a threshold is passed – a day, six hours, one hour, late –
// and that another duty has become the first.
{
  const stage = () => document.getElementById("clock")?.dataset.stage;
  let known = stage();
  document.addEventListener("htmx:afterSettle", () => {
    const now = stage();
    if (now === known) return;
    known = now;
    const clock = document.getElementById("clock");
    if (!clock) return;
    const detail = [".sentence", "[role=timer]"].map(part => clock.querySelector(part).textContent).join(" ");
    document.dispatchEvent(new CustomEvent("vigie:say", { detail }));
  });
}
