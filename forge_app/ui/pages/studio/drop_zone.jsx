// Pictures dropped, pasted or chosen: a recipe inside fills the composer; without one
// the picture is offered as a start. Bytes go straight to the API, not through state.
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { toast } from "sonner";

const TYPES = ["image/png", "image/jpeg", "image/webp"];

/** Send a file to the API; an error carries the API's code and message. */
async function send(url, file) {
  const headers = { "content-type": file.type };
  const response = await fetch(url, { method: "POST", body: file, headers });
  const body = await response.json().catch(() => null);
  if (response.ok) return body;
  const message = body?.error?.message ?? `The upload failed (${response.status}).`;
  throw Object.assign(new Error(message), { code: body?.error?.code });
}

const carriesFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");

export function DropZone({ onRecipe, onImage, label }) {
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const depth = useRef(0);
  const picker = useRef(null);
  const handlers = useRef({});
  handlers.current = { onRecipe, onImage };

  const upload = async (file) => {
    setBusy(true);
    try {
      const image = await send("/api/v1/images/upload", file);
      handlers.current.onImage?.(image.id);
    } catch (error) {
      toast.error(error.message);
    } finally {
      setBusy(false);
    }
  };

  const take = async (file) => {
    if (!file) return;
    if (!TYPES.includes(file.type)) {
      toast.error("Drop a PNG, JPEG or WebP picture.");
      return;
    }
    setBusy(true);
    try {
      const recipe = await send("/api/v1/recipes/read", file);
      handlers.current.onRecipe?.(JSON.stringify(recipe));
      toast("The picture itself can be the start, too.", {
        duration: 12000,
        action: { label: "Start from it", onClick: () => upload(file) },
      });
    } catch (error) {
      if (error.code === "no_recipe") {
        toast("No recipe is in this picture.", {
          duration: 12000,
          action: { label: "Start from it", onClick: () => upload(file) },
        });
      } else toast.error(error.message);
    } finally {
      setBusy(false);
    }
  };

  useEffect(() => {
    const enter = (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth.current += 1;
      setOver(true);
    };
    const leave = (event) => {
      if (!carriesFiles(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (!depth.current) setOver(false);
    };
    const allow = (event) => carriesFiles(event) && event.preventDefault();
    const drop = (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      take(event.dataTransfer.files[0]);
    };
    const paste = (event) => {
      const file = [...(event.clipboardData?.files ?? [])].find((one) => TYPES.includes(one.type));
      if (file) take(file);
    };
    const events = { dragenter: enter, dragleave: leave, dragover: allow, drop, paste };
    for (const [name, fn] of Object.entries(events)) window.addEventListener(name, fn);
    return () => {
      for (const [name, fn] of Object.entries(events)) window.removeEventListener(name, fn);
    };
  }, []);

  return (
    <>
      <button type="button" className="chip" disabled={busy}
        onClick={() => picker.current.click()}>
        {busy ? <span className="spinner" aria-hidden="true" /> : (
          <svg width="14" height="14" viewBox="0 0 24 24" fill="none" stroke="currentColor"
            strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
            <path d="M3 16l5-5 4 4 3-3 6 6M3 5h18v14H3z" />
          </svg>
        )}
        {label}
      </button>
      <input
        ref={picker}
        type="file"
        accept={TYPES.join(",")}
        className="sr-only"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          take(event.target.files[0]);
          event.target.value = "";
        }}
      />
      {/* In the body: the composer keeps what is in it below the results. */}
      {over && createPortal(
        <div className="drop-over" aria-hidden="true">
          <div>
            <strong>Drop the picture</strong>
            <span>Its recipe fills the composer; without one you may start from it.</span>
          </div>
        </div>,
        document.body,
      )}
    </>
  );
}
