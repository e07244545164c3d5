import * as Dialog from "@radix-ui/react-dialog";
import { useEffect, useRef } from "react";

import { api } from "$/public/external/forge_app/ui/pictures/assets/api.js";
import { Details } from "./details.jsx";

/** The dialog around the details; previous and next go through `shown.ids`. */
export function DetailsDialog({ shown, onShow, onClose }) {
  const kept = useRef(shown);
  if (shown) kept.current = shown;
  const { id, ids } = kept.current;
  const at = ids.indexOf(id);
  const go = (step) => {
    const next = ids[at + step];
    return at >= 0 && next ? () => onShow({ id: next, ids }) : undefined;
  };
  const gone = (lost) => {
    const rest = ids.filter((other) => other !== lost);
    if (rest.length && at >= 0) onShow({ id: rest[Math.min(at, rest.length - 1)], ids: rest });
    else onClose();
  };
  const openId = shown?.id;
  useEffect(() => {
    // That somebody looked closely is worth knowing; that it failed is not worth a message.
    if (openId) api.interact(openId, "open").catch(() => undefined);
  }, [openId]);
  return (
    <Dialog.Root open={Boolean(shown)} onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-scrim" />
        <Dialog.Content
          className="fd-dialog"
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            event.currentTarget.focus();
          }}
        >
          <Details
            id={id}
            onPrevious={go(-1)}
            onNext={go(1)}
            onOpen={(other) => onShow({ id: other, ids })}
            onClose={onClose}
            onGone={gone}
            TitleTag={Dialog.Title}
          />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
