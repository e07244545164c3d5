// The button that opens the brush; the brush itself is downloaded when it opens first.
import { lazy, Suspense, useState } from "react";

const MaskDialog = lazy(() => import("./mask_dialog.jsx"));

export function MaskPainter({ imageId, url, width, height, masked, onMask }) {
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const show = () => {
    setUsed(true);
    setOpen(true);
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <button type="button" className="btn btn-ghost btn-sm" onClick={show}>
        {masked ? "Paint the mask anew" : "Change only a part"}
      </button>
      {masked && (
        <button type="button" className="btn btn-ghost btn-sm" onClick={() => onMask?.(imageId, "")}>
          Take the mask off
        </button>
      )}
      {used && (
        <Suspense fallback={null}>
          <MaskDialog
            open={open}
            url={url}
            width={width}
            height={height}
            onClose={() => setOpen(false)}
            onDone={(maskId) => {
              setOpen(false);
              onMask?.(imageId, maskId);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
