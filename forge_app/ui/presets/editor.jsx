// Saves a preset, or changes one.
import * as Dialog from "@radix-ui/react-dialog";
import { X } from "lucide-react";
import { useEffect, useState } from "react";

import { Button, IconButton, Notice, toast } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { useModelNames } from "$/public/external/forge_app/ui/pictures/assets/models.js";
import { announcePresets, presetsApi } from "./api.js";
import { Field, SettingFields } from "./fields.jsx";
import { compact } from "./settings.js";

import "./presets.css";

/** Where the settings come from: the preset itself, those handed over, or a picture's. */
function useConfig({ preset, config, imageId }) {
  const [state, setState] = useState(() => ({ config: compact(preset?.config ?? config), error: null, ready: Boolean(preset || config || !imageId) }));
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (preset || config || !imageId) return undefined;
    const control = new AbortController();
    presetsApi.ofImage(imageId, control.signal).then(
      (found) => setState({ config: compact(found), error: null, ready: true }),
      (error) => error.name !== "AbortError" && setState({ config: {}, error, ready: false }),
    );
    return () => control.abort();
  }, [preset, config, imageId, round]);
  const change = (next) => setState((old) => ({ ...old, config: next }));
  const again = () => {
    setState({ config: {}, error: null, ready: false });
    setRound((value) => value + 1);
  };
  return [state, change, again];
}

function Form({ preset, config: given, imageId, picture, onClose, onSaved }) {
  const [{ config, error, ready }, setConfig, again] = useConfig({ preset, config: given, imageId });
  const [name, setName] = useState(preset?.name ?? "");
  const [description, setDescription] = useState(preset?.description ?? "");
  const [folder, setFolder] = useState(preset?.folder ?? "");
  const [shared, setShared] = useState(preset?.shared ?? false);
  const [folders, setFolders] = useState([]);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  useModelNames();
  useEffect(() => {
    presetsApi.folders().then((found) => setFolders(Object.keys(found.folders)), () => {});
  }, []);
  const settings = compact(config);
  const empty = Object.keys(settings).length === 0;

  const save = async (event) => {
    event.preventDefault();
    setBusy(true);
    setProblem("");
    const body = { name, description, folder, shared, config: settings };
    try {
      const saved = preset
        ? await presetsApi.change(preset.id, { ...body, version: preset.version })
        : await presetsApi.create({ ...body, ...(imageId ? { image_id: imageId } : {}) });
      announcePresets();
      toast.success(preset ? `“${saved.name}” saved${saved.version > preset.version ? `, version ${saved.version}` : ""}` : `“${saved.name}” is a preset now`);
      onSaved?.(saved);
      onClose();
    } catch (failure) {
      setProblem(failure.message);
      setBusy(false);
    }
  };

  if (error) {
    return (
      <Notice alert title="The picture's settings could not be read" text={error.message}>
        <Button kind="primary" onClick={again}>
          Try again
        </Button>
      </Notice>
    );
  }
  return (
    <form className="fr-form" onSubmit={save}>
      <div className="fr-head">
        {picture && <img src={picture} alt="" className="fr-picture" />}
        <div className="fr-names">
          <Field id="fr-name" label="Name">
            <input id="fr-name" className="input" required maxLength={100} value={name} autoFocus placeholder="Film noir" onChange={(event) => setName(event.target.value)} />
          </Field>
          <Field id="fr-folder" label="Folder">
            <input id="fr-folder" className="input" maxLength={100} list="fr-folders" value={folder} placeholder="None" onChange={(event) => setFolder(event.target.value)} />
            <datalist id="fr-folders">
              {folders.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          </Field>
        </div>
      </div>
      <Field id="fr-description" label="Description">
        <textarea id="fr-description" className="input" rows={2} maxLength={1000} value={description} placeholder="What it is good for" onChange={(event) => setDescription(event.target.value)} />
      </Field>
      <h3 className="eyebrow">It sets</h3>
      {ready ? <SettingFields config={config} onChange={setConfig} /> : <span className="skeleton fr-wait" role="status" aria-label="Reading the settings" />}
      <label className="fr-share">
        <input type="checkbox" className="switch" role="switch" checked={shared} onChange={(event) => setShared(event.target.checked)} />
        <span>
          Share with everybody on this instance
          <small className="hint">They can see, use and copy it; only you can change it. Sharing with a chosen team will come with teams.</small>
        </span>
      </label>
      {(problem || (ready && empty)) && (
        <p className="small text-warning" role="alert">
          {problem || "Set at least one thing."}
        </p>
      )}
      <div className="fr-buttons">
        <Button onClick={onClose}>Cancel</Button>
        <Button kind="primary" type="submit" busy={busy} disabled={!name.trim() || empty}>
          {preset ? "Save changes" : "Save preset"}
        </Button>
      </div>
    </form>
  );
}

/**
 * The dialog: `preset` to change one; otherwise a new one from `config` or from the
 * recipe of `imageId`, whose `picture` becomes its thumbnail.
 */
export function PresetDialog({ open, onClose, ...rest }) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => next || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-scrim" />
        <Dialog.Content className="dialog dialog-wide fr-dialog" aria-describedby={undefined}>
          <div className="fr-title">
            <Dialog.Title className="h2">{rest.preset ? "Edit preset" : "Save as preset"}</Dialog.Title>
            <IconButton icon={X} label="Close" keys="Esc" onClick={onClose} />
          </div>
          {open && <Form key={rest.preset?.id ?? "new"} {...rest} onClose={onClose} />}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
