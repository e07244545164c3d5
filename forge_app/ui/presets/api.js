/** The REST API of presets. */
import { api, json } from "$/public/external/forge_app/ui/pictures/assets/api.js";

const path = (id) => `/presets/${encodeURIComponent(id)}`;
const post = (address, body) => json(address, { method: "POST", body, key: crypto.randomUUID() });

export const presetsApi = {
  list: (filter, signal) => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(filter)) {
      if (value !== undefined && value !== null && value !== "") params.append(name, String(value));
    }
    return json(`/presets?${params}`, { signal });
  },
  folders: (signal) => json("/presets/folders", { signal }),
  get: (id) => json(path(id)),
  create: (body) => post("/presets", body),
  change: (id, body) => json(path(id), { method: "PATCH", body }),
  remove: (id) => json(path(id), { method: "DELETE" }),
  restore: (id) => json(`${path(id)}/restore`, { method: "POST" }),
  duplicate: (id) => post(`${path(id)}/duplicate`),
  versions: (id, signal) => json(`${path(id)}/versions`, { signal }),
  restoreVersion: (id, version) => json(`${path(id)}/versions/${version}/restore`, { method: "POST" }),
  ofImage: (id, signal) => json(`/presets/from-image/${encodeURIComponent(id)}`, { signal }),
  preview: (request, signal) => json("/presets/preview", { method: "POST", body: request, signal }),
  import: (document) => post("/presets/import", document),
  async export(ids = []) {
    const query = ids.map((id) => `ids=${encodeURIComponent(id)}`).join("&");
    const file = await json(`/presets/export${query && `?${query}`}`);
    const name = file.presets.length === 1 ? file.presets[0].name.replace(/[^\p{L}\p{N}]+/gu, "-") : "presets";
    api.saveText(`${JSON.stringify(file, null, 2)}\n`, `${name}.json`);
    return file.presets.length;
  },
};

/** Tells every open view that presets are others now. */
export function announcePresets() {
  window.dispatchEvent(new Event("forge:presets-changed"));
}

export function onPresetsChanged(back) {
  window.addEventListener("forge:presets-changed", back);
  return () => window.removeEventListener("forge:presets-changed", back);
}
