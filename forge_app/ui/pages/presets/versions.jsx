import * as Dialog from "@radix-ui/react-dialog";
import { X } from "lucide-react";
import { useEffect, useState } from "react";

import { attempt, Button, IconButton, Notice, toast } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { momentOf } from "$/public/external/forge_app/ui/pictures/assets/format.js";
import { announcePresets, presetsApi } from "$/public/external/forge_app/ui/presets/assets/api.js";
import { settingsOf } from "$/public/external/forge_app/ui/presets/assets/settings.js";

function List({ preset, onClose }) {
  const [state, setState] = useState({ items: null, error: null });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const control = new AbortController();
    setState({ items: null, error: null });
    presetsApi.versions(preset.id, control.signal).then(
      ({ items }) => setState({ items, error: null }),
      (error) => error.name !== "AbortError" && setState({ items: null, error }),
    );
    return () => control.abort();
  }, [preset.id, round]);
  const restore = (version) =>
    attempt(async () => {
      const now = await presetsApi.restoreVersion(preset.id, version);
      announcePresets();
      toast.success(`Version ${version} is back, as version ${now.version}`);
      onClose();
    });
  if (state.error) {
    return (
      <Notice alert title="The versions could not be loaded" text={state.error.message}>
        <Button kind="primary" onClick={() => setRound((value) => value + 1)}>
          Try again
        </Button>
      </Notice>
    );
  }
  if (!state.items) return <span className="skeleton fr-wait" role="status" aria-label="Loading the versions" />;
  return (
    <ol className="fs-versions">
      {state.items.map((one, index) => (
        <li key={one.version}>
          <div className="fs-version-head">
            <b>
              Version {one.version}
              {one.name !== preset.name && `, “${one.name}”`}
            </b>
            <span className="tiny text-muted">{momentOf(one.created_at)}</span>
            {index === 0 ? (
              <span className="badge badge-accent">now</span>
            ) : (
              <Button small onClick={() => restore(one.version)}>
                Restore
              </Button>
            )}
          </div>
          <p className="small text-muted">
            {settingsOf(one.config)
              .map(({ name, value }) => `${name}: ${value}`)
              .join(" · ")}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Everything a preset ever was. */
export function Versions({ preset, onClose }) {
  return (
    <Dialog.Root open={Boolean(preset)} onOpenChange={(next) => next || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-scrim" />
        <Dialog.Content className="dialog fr-dialog" aria-describedby={undefined}>
          <div className="fr-title">
            <Dialog.Title className="h2">Versions of {preset?.name}</Dialog.Title>
            <IconButton icon={X} label="Close" keys="Esc" onClick={onClose} />
          </div>
          {preset && <List preset={preset} onClose={onClose} />}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
