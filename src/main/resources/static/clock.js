// The clock is renewed in silence; what a reader of screens hears is that a threshold is passed: a day, six hours, one hour, late.
{
  const region = document.getElementById("clock-said");
  const stage = () => document.getElementById("clock")?.dataset.stage;
  let known = stage();
  document.addEventListener("htmx:afterSettle", () => {
    const now = stage();
    if (now === known) return;
    known = now;
    const clock = document.getElementById("clock");
    region.textContent = clock ? [".sentence", "[role=timer]"].map(part => clock.querySelector(part).textContent).join(" ") : "";
  });
}
