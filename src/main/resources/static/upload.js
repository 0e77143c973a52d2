// Shows how much of a file has gone; without script the browser shows it. Cut off, it says so, and the file is still chosen.
for (const form of document.querySelectorAll("form[data-upload]")) {
  const bar = form.querySelector("progress");
  const said = form.querySelector("[role=status]");
  form.addEventListener("submit", event => {
    event.preventDefault();
    const button = form.querySelector("button");
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.onprogress = gone => {
      bar.hidden = false;
      bar.max = gone.total;
      bar.value = gone.loaded;
    };
    request.onload = () => request.status < 400 ? location.assign(request.responseURL) : lost();
    request.onerror = request.onabort = () => lost();
    const lost = () => {
      said.textContent = form.dataset.upload;
      bar.hidden = true;
      button.disabled = false;
    };
    button.disabled = true;
    said.textContent = "";
    request.send(new FormData(form));
  });
}
