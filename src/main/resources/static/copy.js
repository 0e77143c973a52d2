// Shows a copy button beside each answer where the browser can copy; without script the text is selected by hand.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
    button.setAttribute("aria-pressed", "true");
  });
}
