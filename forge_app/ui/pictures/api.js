/** The REST API as the picture pages use it; every failure is an ApiError with a sentence to show. */

export class ApiError extends Error {
  constructor(message, { status = 0, code = "network", details = {} } = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

const OFFLINE = "The server cannot be reached. Check the connection and try again.";

async function failure(response) {
  let error = {};
  try {
    error = (await response.json()).error ?? {};
  } catch {
    // An answer from a proxy or a crash is not JSON; the status says enough.
  }
  if (response.status === 401 && !error.message) error.message = "Please sign in again.";
  return new ApiError(error.message || `The server answered with an error (${response.status}).`, {
    status: response.status,
    code: error.code,
    details: error.details,
  });
}

async function send(path, { method = "GET", body, signal, key } = {}) {
  const headers = { Accept: "application/json" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (key) headers["Idempotency-Key"] = key;
  let response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers,
      signal,
      credentials: "same-origin",
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new ApiError(OFFLINE);
  }
  if (!response.ok) throw await failure(response);
  return response;
}

export async function json(path, options) {
  const response = await send(path, options);
  return response.status === 204 ? null : response.json();
}

/** A filter as query parameters; lists become repeated names. */
export function toParams(filter) {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value === "" || value === null || value === undefined || value === false) continue;
    for (const item of Array.isArray(value) ? value : [value]) params.append(name, String(item));
  }
  return params;
}

function save(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function fileName(response, otherwise) {
  const header = response.headers.get("content-disposition") ?? "";
  return /filename="?([^";]+)"?/i.exec(header)?.[1] ?? otherwise;
}

const MOST_AT_ONCE = 500;

/** The API takes so many images in one request. */
function parts(ids) {
  const count = Math.ceil(ids.length / MOST_AT_ONCE);
  return Array.from({ length: count }, (_, at) => ids.slice(at * MOST_AT_ONCE, (at + 1) * MOST_AT_ONCE));
}

export const api = {
  list: (filter, { cursor, limit = 100, signal } = {}) =>
    json(`/images?${toParams({ ...filter, cursor, limit })}`, { signal }),
  facets: (signal) => json("/images/facets", { signal }),
  image: (id, signal) => json(`/images/${encodeURIComponent(id)}`, { signal }),
  recipe: (id, signal) => json(`/images/${encodeURIComponent(id)}/recipe`, { signal }),
  change: (id, changes) =>
    json(`/images/${encodeURIComponent(id)}`, { method: "PATCH", body: changes }),
  async bulk(ids, action, more = {}) {
    for (const part of parts(ids)) {
      await json("/images/bulk", { method: "POST", body: { ids: part, action, ...more } });
    }
  },
  interact: (id, kind, data = {}) =>
    send(`/images/${encodeURIComponent(id)}/interactions`, { method: "POST", body: { kind, data } }),
  upscale: (id, factor) =>
    json(`/images/${encodeURIComponent(id)}/upscale`, { method: "POST", body: { factor }, key: crypto.randomUUID() }),
  models: () => json("/models"),
  compare: (ids, signal) =>
    json("/compare", { method: "POST", body: { ids }, signal }),
  merge: (request) =>
    json("/merge", { method: "POST", body: request, key: crypto.randomUUID() }),
  downloadUrl: (id, format) => `/api/v1/images/${encodeURIComponent(id)}/download?format=${format}`,
  async export(ids) {
    for (const part of parts(ids)) {
      const response = await send("/images/export", { method: "POST", body: { ids: part } });
      save(await response.blob(), fileName(response, "image-forge.zip"));
    }
  },
  saveText: (text, name) => save(new Blob([text], { type: "application/json" }), name),
};

/** Opens an image's details over the present page; `ids` are what previous and next go through. */
export function openImage(id, ids = []) {
  window.dispatchEvent(new CustomEvent("forge:open-image", { detail: { id, ids } }));
}

/** Tells every open view what of an image was changed: its `id` and the new values. */
export function announce(image) {
  window.dispatchEvent(new CustomEvent("forge:image-changed", { detail: image }));
}

export function onImageChanged(back) {
  const listen = ({ detail }) => back(detail);
  window.addEventListener("forge:image-changed", listen);
  return () => window.removeEventListener("forge:image-changed", listen);
}
