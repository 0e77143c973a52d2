// A file goes in parts, each acknowledged; cut off, it goes on from where it stopped, by itself or days later with the same
// file chosen again. Without script the browser sends it whole.
const PART = 16 * 1024 * 1024;
const TRIES = 8;
const VERSION = { "Tus-Resumable": "1.0.0" };

/** Where files of this page go that were begun since it was opened. */
const addresses = new Map();
const forgotten = new Set();
const keyOf = file => [file.name, file.size, file.lastModified].join("/");

class Cut extends Error {}
class SignedOut extends Error {}
class Refused extends Error {}
/** Given up by somebody else, or expired: nothing of it is there any more. */
class Gone extends Refused {}

const pause = seconds => new Promise(wake => setTimeout(wake, seconds * 1000));
const base64 = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

function checked(answer) {
  if (answer.type === "opaqueredirect" || answer.redirected || answer.status === 401) throw new SignedOut();
  if (answer.status >= 500 && answer.status !== 507) throw new Cut();
  return answer;
}

async function refusal(form, answer) {
  const problem = await answer.json().catch(() => ({}));
  return new Refused(problem.detail ?? problem.title ?? form.dataset.refused);
}

const isGone = status => status === 404 || status === 410;

function ask(form, method, address, headers) {
  const all = { ...VERSION, "X-XSRF-TOKEN": form.elements._csrf.value, Accept: "application/json", ...headers };
  return fetch(address, { method, headers: all, redirect: "manual" }).then(checked, () => { throw new Cut(); });
}

/** The same file of before, by its name, its size and when it was last changed. */
function begun(form, file) {
  return [...document.querySelectorAll("[data-unfinished]")].find(one => one.dataset.name === file.name
    && one.dataset.size === String(file.size)
    && one.dataset.fingerprint === String(file.lastModified)
    && !forgotten.has(one.dataset.unfinished)
    && (one.dataset.entry ?? "") === (form.dataset.entry ?? ""))?.dataset.unfinished;
}

async function begin(form, file) {
  const said = { filename: file.name, kind: form.elements.kind.value, fingerprint: String(file.lastModified) };
  if (form.dataset.entry) said.entry = form.dataset.entry;
  const metadata = Object.entries(said).map(([key, value]) => `${key} ${base64(value)}`).join(",");
  const answer = await ask(form, "POST", form.dataset.upload,
    { "Upload-Length": String(file.size), "Upload-Metadata": metadata });
  if (answer.status !== 201) throw await refusal(form, answer);
  return answer.headers.get("Location");
}

async function arrived(form, address) {
  const answer = await ask(form, "HEAD", address, {});
  if (isGone(answer.status)) throw new Gone(form.dataset.refused);
  if (!answer.ok) throw await refusal(form, answer);
  return Number(answer.headers.get("Upload-Offset"));
}

/** One part; a request of the older kind, because it tells how much has gone. */
function send(form, address, offset, bytes, gone) {
  return new Promise((taken, failed) => {
    const request = new XMLHttpRequest();
    request.open("PATCH", address);
    const headers = { ...VERSION, "X-XSRF-TOKEN": form.elements._csrf.value, "Upload-Offset": String(offset),
      "Content-Type": "application/offset+octet-stream", Accept: "application/json" };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = now => gone(offset + now.loaded);
    request.onload = () => {
      if (request.status === 204) taken(Number(request.getResponseHeader("Upload-Offset")));
      else if (request.responseURL.includes("/login")) failed(new SignedOut());
      else if (request.status === 409 || request.status >= 500 && request.status !== 507) failed(new Cut());
      else if (isGone(request.status)) failed(new Gone(form.dataset.refused));
      else failed(new Refused(said(request) ?? form.dataset.refused));
    };
    request.onerror = request.onabort = request.ontimeout = () => failed(new Cut());
    request.send(bytes);
  });
}

function said(request) {
  try {
    return JSON.parse(request.responseText).detail;
  } catch {
    return undefined;
  }
}

/**
 * Tries again while the line is down, each time later; every part that arrives begins the count anew. What is gone begins anew,
 * and not for ever.
 */
async function upload(form, file, show) {
  let address = addresses.get(keyOf(file)) ?? begun(form, file);
  let offset = address ? null : 0;
  let failures = 0;
  let losses = 0;
  while (offset === null || offset < file.size) {
    try {
      address ??= await begin(form, file);
      addresses.set(keyOf(file), address);
      offset ??= await arrived(form, address);
      if (offset < file.size)
        offset = await send(form, address, offset, file.slice(offset, offset + PART), gone => show.sent(gone));
      failures = 0;
      show.sent(offset);
    } catch (cut) {
      if (cut instanceof Gone && ++losses <= TRIES) {
        forgotten.add(address);
        addresses.delete(keyOf(file));
        address = undefined;
        offset = 0;
        continue;
      }
      if (!(cut instanceof Cut) || ++failures > TRIES) throw cut;
      show.say(form.dataset.again);
      await pause(Math.min(2 ** failures, 30));
      offset = address ? null : 0;
    }
  }
}

for (const form of document.querySelectorAll("form[data-upload]")) {
  const bar = form.querySelector("progress");
  const status = form.querySelector("[role=status]");
  const button = form.querySelector("button");
  form.addEventListener("submit", async event => {
    const file = form.elements.file.files[0];
    if (!file?.size) return;
    event.preventDefault();
    button.disabled = true;
    bar.hidden = false;
    bar.max = file.size;
    const show = {
      sent(bytes) {
        bar.value = bytes;
        if (status.textContent) status.textContent = "";
      },
      say(text) {
        status.textContent = text;
      }
    };
    try {
      await upload(form, file, show);
      location.assign(form.dataset.done);
    } catch (stopped) {
      bar.hidden = true;
      button.disabled = false;
      if (stopped instanceof SignedOut) show.say(form.dataset.signin);
      else if (stopped instanceof Refused) show.say(stopped.message);
      else show.say(form.dataset.lost);
    }
  });
}
