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

  // One renewal may bring several things to say: each is added, so that none puts out another, and is gone after a minute.
  const say = words => {
    const one = document.createElement("p");
    one.textContent = words;
    document.getElementById("clock-said").append(one);
    setTimeout(() => one.remove(), 60000);
  };

  // What is new and waits for somebody is said once, in its own words; what stood there when the page came is not.
  const told = () => [...document.querySelectorAll("[data-news]")].map(one => one.dataset.news);
  let news = told();
  const tell = () => {
    const now = told();
    now.filter(one => !news.includes(one)).forEach(say);
    news = now;
  };

  document.addEventListener("htmx:beforeSwap", holds);
  document.addEventListener("htmx:afterSettle", hold);
  document.addEventListener("htmx:afterSettle", tell);
  document.addEventListener("vigie:say", event => say(event.detail));
  for (const failure of ["sendError", "responseError", "timeout"]) document.addEventListener(`htmx:${failure}`, lost);
  document.addEventListener("htmx:afterSwap", () => said.textContent = "");
}
