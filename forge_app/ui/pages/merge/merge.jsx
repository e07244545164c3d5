import { Layers as LayersIcon } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { useSearchParams } from "react-router";

import { api, openImage } from "$/public/external/forge_app/ui/pictures/assets/api.js";
import { Button, ButtonLink, Notice, toast } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { useKeys } from "$/public/external/forge_app/ui/pictures/assets/keys.js";
import { useModelNames } from "$/public/external/forge_app/ui/pictures/assets/models.js";
import { FITTED, viewAfterKey } from "$/public/external/forge_app/ui/pictures/assets/panzoom.js";
import { Layers } from "./layers.jsx";
import { regionOf } from "./mask.js";
import { Surface } from "./surface.jsx";
import { Seams, SIZES, Tools } from "./tools.jsx";
import { operationsOf, usePictures, useWorkspace } from "./workspace.js";

import "./merge.css";

const MOST = 8;
const NONE = [];

/** Parts of several pictures put together into a new one. */
export function Merge() {
  const [params] = useSearchParams();
  useModelNames();
  const listed = params.get("ids") ?? "";
  const ids = useMemo(() => [...new Set(listed.split(",").filter(Boolean))].slice(0, MOST), [listed]);
  const { state, send, byId, error, again } = useWorkspace(ids);
  const pictures = usePictures(state.images ?? NONE);
  const [tool, setTool] = useState("brush");
  const [brush, setBrush] = useState({ size: 120, hardness: 60 });
  const [showRegion, setShowRegion] = useState(false);
  const [view, setView] = useState(FITTED);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const base = byId.get(state.base);

  useEffect(() => {
    setView(FITTED);
    if (base) setBrush((old) => ({ ...old, size: Math.round(Math.max(base.width, base.height) / 9) }));
  }, [base]);

  const painted = state.layers.filter((id) => operationsOf(state.done, id).length);
  const ready = painted.length > 0 && pictures.size >= (state.images?.length ?? 0);
  const resize = (factor) => () =>
    setBrush((old) => ({ ...old, size: Math.min(SIZES.max, Math.max(SIZES.min, Math.round(old.size * factor))) }));
  const look = (key) => () => setView(viewAfterKey(view, key));
  useKeys(
    {
      b: () => setTool("brush"),
      r: () => setTool("rectangle"),
      e: () => setTool("erase"),
      h: () => setTool("hand"),
      q: () => setShowRegion(!showRegion),
      "[": resize(1 / 1.2),
      "]": resize(1.2),
      "mod+z": () => send({ type: "undo" }),
      "mod+shift+z": () => send({ type: "redo" }),
      "mod+y": () => send({ type: "redo" }),
      "+": look("+"),
      "=": look("="),
      "-": look("-"),
      0: look("0"),
    },
    { enabled: Boolean(base) },
  );

  const merge = async () => {
    setBusy(true);
    setProblem("");
    try {
      const result = await api.merge({
        base_image_id: state.base,
        layers: painted.map((id) => ({ image_id: id, ...regionOf(base, operationsOf(state.done, id)) })),
        feather: state.feather,
        match_colours: state.matchColours,
      });
      const image = result.image ?? result;
      toast.success("Merged into a new picture");
      openImage(image.id);
    } catch (failed) {
      setProblem(failed.message);
    } finally {
      setBusy(false);
    }
  };

  if (error) {
    return (
      <Notice alert title="The pictures could not be loaded" text={error.message}>
        <Button kind="primary" onClick={again}>
          Try again
        </Button>
      </Notice>
    );
  }
  if (!state.images && ids.length) {
    return (
      <div className="fm" role="status" aria-label="Loading the pictures">
        <span className="fm-stage fp-skeleton" />
      </div>
    );
  }
  if (!state.images || state.images.length < 2) {
    return (
      <Notice
        icon={LayersIcon}
        title="Choose at least two pictures"
        text="Select pictures in the gallery, then press M: the best parts of each become one new picture."
      >
        <ButtonLink kind="primary" href="/gallery">
          Open the gallery
        </ButtonLink>
      </Notice>
    );
  }
  const broken = state.images.filter((image) => pictures.get(image.id) === null).length;
  return (
    <div className="fm">
      <h1 className="sr-only">Merge</h1>
      <div className="fm-stage">
        <Tools
          tool={tool}
          onTool={setTool}
          brush={brush}
          onBrush={setBrush}
          showRegion={showRegion}
          onShowRegion={setShowRegion}
          state={state}
          send={send}
        />
        <Surface state={state} send={send} byId={byId} pictures={pictures} tool={tool} onTool={setTool} brush={brush} showRegion={showRegion} view={view} onView={setView} />
        <p className="fm-hint tiny text-muted" id="merge-keys">
          N puts a rectangle in the middle, Shift+N one that erases. The arrow keys move it, with Shift they resize it.
        </p>
      </div>
      <div className="fm-panel">
        {broken > 0 && (
          <p className="note note-warning" role="alert">
            <span>A preview could not be loaded. The merge itself still works.</span>
          </p>
        )}
        <Layers state={state} byId={byId} send={send} />
        <Seams state={state} send={send} ready={ready} busy={busy} problem={problem} onMerge={merge} />
      </div>
    </div>
  );
}
