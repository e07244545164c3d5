import { BookmarkPlus, Braces, Download, Heart, ImageOff, ImagePlus, Link as LinkIcon, MoreHorizontal, Scaling, RotateCcw, Shuffle, Trash2, Wand2, X, XCircle } from "lucide-react";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";

import { announce, api, onImageChanged } from "$/public/external/forge_app/ui/pictures/assets/api.js";
import { changeImage } from "$/public/external/forge_app/ui/pictures/assets/changes.js";
import { attempt, Button, ButtonLink, copyText, IconButton, Notice, Panel, PanelClose, Stars, toast } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { ago, modelName } from "$/public/external/forge_app/ui/pictures/assets/format.js";
import { useKeys } from "$/public/external/forge_app/ui/pictures/assets/keys.js";
import { hasVectors, knownModel, useModelNames } from "$/public/external/forge_app/ui/pictures/assets/models.js";
import { FITTED, viewAfterKey } from "$/public/external/forge_app/ui/pictures/assets/panzoom.js";
import { Decisions, Facts, Honesty, Palette, Parents, Prompt, Settings } from "./recipe.jsx";
import { Stage } from "./stage.jsx";
import { TagEditor } from "./tags.jsx";

import "./recipe.css";
import "./image.css";

const PresetDialog = lazy(() =>
  import("$/public/external/forge_app/ui/presets/assets/editor.jsx").then((part) => ({ default: part.PresetDialog })),
);

/** An image with its recipe, kept in step with what happens to it elsewhere on the page. */
function useRecipe(id) {
  const [state, setState] = useState({ id: null, view: null, error: null });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!id) return undefined;
    const control = new AbortController();
    setState((old) => (old.id === id ? { ...old, error: null } : { ...old, error: null, leaving: true }));
    api
      .recipe(id, control.signal)
      .then((view) => setState({ id, view, error: null }))
      .catch((error) => {
        if (error.name !== "AbortError") setState({ id, view: null, error });
      });
    return () => control.abort();
  }, [id, round]);
  useEffect(
    () =>
      onImageChanged((image) =>
        setState((old) => (old.id === image.id && old.view ? { ...old, view: { ...old.view, image: { ...old.view.image, ...image } } } : old)),
      ),
    [],
  );
  return { ...state, again: () => setRound((value) => value + 1) };
}

function DownloadMenu({ view: { image, recipe } }) {
  const formats = [
    ["png", "PNG", "exact, carries its recipe"],
    ["jpeg", "JPEG", "small, for everywhere"],
    ["webp", "WebP", "smallest"],
    ...(hasVectors(image, recipe.model_version) ? [["svg", "SVG", "vectors, sharp at any size"]] : []),
  ];
  return (
    <Panel
      label="Download as"
      className="fd-menu"
      trigger={
        <Button>
          <Download size={16} aria-hidden="true" />
          Download
        </Button>
      }
    >
      {formats.map(([format, title, hint]) => (
        <PanelClose asChild key={format}>
          <a className="menu-item" href={api.downloadUrl(image.id, format)} download>
            <span>{title}</span>
            <small className="text-muted">{hint}</small>
          </a>
        </PanelClose>
      ))}
    </Panel>
  );
}

/** How many times as large a picture can be drawn again by the model that made it. */
function timesLarger({ image, recipe }) {
  const model = knownModel(image.model);
  const same = !model?.version || model.version === recipe.model_version;
  if (!model?.available || !model.capabilities.redraws || !same) return [];
  const { max_side: side, max_pixels: pixels } = model.limits;
  const { width, height } = recipe.final;
  return [2, 4].filter((times) => Math.max(width, height) * times <= side && width * height * times * times <= pixels);
}

function MoreMenu({ view, onDelete, onEnlarge, onPreset }) {
  const { image, recipe } = view;
  const name = `recipe-${image.id.slice(0, 8)}.json`;
  return (
    <Panel label="More" className="fd-menu" align="end" trigger={<IconButton icon={MoreHorizontal} label="More" />}>
      <PanelClose asChild>
        <button type="button" className="menu-item" onClick={onPreset}>
          <BookmarkPlus size={15} aria-hidden="true" /> Save as preset
        </button>
      </PanelClose>
      <PanelClose asChild>
        <button type="button" className="menu-item" onClick={() => copyText(`${location.origin}/image/${image.id}`, "Link")}>
          <LinkIcon size={15} aria-hidden="true" /> Copy the link
        </button>
      </PanelClose>
      <PanelClose asChild>
        <button type="button" className="menu-item" onClick={() => copyText(JSON.stringify(recipe, null, 2), "Recipe")}>
          <Braces size={15} aria-hidden="true" /> Copy the recipe as JSON
        </button>
      </PanelClose>
      <PanelClose asChild>
        <button type="button" className="menu-item" onClick={() => api.saveText(JSON.stringify(recipe, null, 2), name)}>
          <Download size={15} aria-hidden="true" /> Save the recipe
        </button>
      </PanelClose>
      {timesLarger(view).map((times) => (
        <PanelClose asChild key={times}>
          <button type="button" className="menu-item" onClick={() => onEnlarge(times)}>
            <Scaling size={15} aria-hidden="true" /> {`Draw it again ${times}× as large`}
          </button>
        </PanelClose>
      ))}
      <div className="menu-line" role="separator" />
      <PanelClose asChild>
        <button type="button" className={image.deleted_at ? "menu-item" : "menu-item menu-item-danger"} onClick={onDelete}>
          {image.deleted_at ? <RotateCcw size={15} aria-hidden="true" /> : <Trash2 size={15} aria-hidden="true" />}
          {image.deleted_at ? "Restore from the bin" : "Move to the bin"}
        </button>
      </PanelClose>
    </Panel>
  );
}

/** What can be done to the shown image; each shows at once and is taken back on refusal. */
function useImageActions(image, onGone) {
  const change = useCallback(
    async (changes) => {
      if (image) await changeImage(image, changes);
    },
    [image],
  );
  const setDeleted = useCallback(
    (deleted) =>
      attempt(async () => {
        await api.bulk([image.id], deleted ? "delete" : "restore");
        announce({ id: image.id, deleted_at: deleted ? new Date().toISOString() : null });
        if (!deleted) {
          toast.success("Restored");
          return;
        }
        onGone(image.id);
        toast("Moved to the bin", {
          duration: 10_000,
          action: {
            label: "Undo",
            onClick: () =>
              attempt(async () => {
                await api.bulk([image.id], "restore");
                announce({ id: image.id, deleted_at: null });
              }),
          },
        });
      }),
    [image, onGone],
  );
  return { change, setDeleted };
}

/**
 * Everything about one image.
 *
 * `onPrevious` and `onNext` are absent at the ends; `onClose` is absent on a page.
 */
export function Details({ id, onPrevious, onNext, onOpen, onClose, onGone, TitleTag = "h1" }) {
  const { view, error, leaving, again } = useRecipe(id);
  const [place, setPlace] = useState(FITTED);
  const root = useRef(null);
  const navigate = useNavigate();
  useModelNames();
  const image = view?.image ?? null;
  const { change, setDeleted } = useImageActions(image, onGone);
  const [saving, setSaving] = useState(null); // the picture whose settings are saved

  const enlarge = (times) =>
    attempt(async () => {
      await api.upscale(image.id, times);
      const size = `${view.recipe.final.width * times} × ${view.recipe.final.height * times}`;
      toast.success(`It is being drawn again at ${size}.`);
      onClose?.();
      navigate("/");
    });
  const turn = (key, step) => () => {
    if (place.scale > 1.01) setPlace(viewAfterKey(place, key));
    else if (step) step();
    else return false;
    return true;
  };
  const look = (key) => () => setPlace(viewAfterKey(place, key));
  const keys = {
    ArrowLeft: turn("ArrowLeft", onPrevious),
    ArrowRight: turn("ArrowRight", onNext),
    ArrowUp: () => (place.scale > 1.01 ? look("ArrowUp")() : false),
    ArrowDown: () => (place.scale > 1.01 ? look("ArrowDown")() : false),
    "+": look("+"),
    "=": look("="),
    "-": look("-"),
    0: look("0"),
  };
  if (image) {
    Object.assign(keys, {
      f: () => change({ favorite: !image.favorite }),
      x: () => change({ rejected: !image.rejected }),
      d: () => window.location.assign(api.downloadUrl(image.id, "png")),
      r: () => navigate(`/?remix=${image.id}`),
      v: () => navigate(`/?variations=${image.id}`),
      e: () => navigate(`/?use=${image.id}`),
      p: () => setSaving(image),
      Delete: () => setDeleted(!image.deleted_at),
    });
    [1, 2, 3, 4, 5].forEach((stars) => {
      keys[String(stars)] = () => change({ rating: image.rating === stars ? null : stars });
    });
  }
  useKeys(keys, { inside: root });

  if (error) {
    const missing = error.status === 404;
    return (
      <div className="fd fd-failed" ref={root}>
        <TitleTag className="sr-only">Image details</TitleTag>
        <Notice
          alert
          icon={missing ? ImageOff : undefined}
          title={missing ? "There is no such picture" : "The picture could not be loaded"}
          text={missing ? "It was deleted for good, or the address is wrong." : error.message}
        >
          {missing ? <ButtonLink href="/gallery">Open the gallery</ButtonLink> : <Button kind="primary" onClick={again}>Try again</Button>}
          {onClose && <Button onClick={onClose}>Close</Button>}
        </Notice>
      </div>
    );
  }
  if (!view) {
    return (
      <div className="fd" ref={root} role="status" aria-label="Loading the picture">
        <TitleTag className="sr-only">Image details</TitleTag>
        <div className="fd-stage fp-skeleton" />
        <div className="fd-panel">
          {[60, 90, 40, 100, 70].map((width, index) => (
            <span key={index} className="skeleton fd-line" style={{ width: `${width}%` }} />
          ))}
        </div>
      </div>
    );
  }
  const { recipe, parents } = view;
  return (
    <div className="fd" ref={root} data-leaving={leaving || undefined}>
      <Stage image={image} view={place} onView={setPlace} onPrevious={onPrevious} onNext={onNext} />
      <div className="fd-panel">
        <header className="fd-head">
          <div>
            <TitleTag className="h2">{recipe.operation === "merge" ? "Merged picture" : modelName(image.model) || "Picture"}</TitleTag>
            <p className="small text-muted">{`${ago(image.created_at)} · ${image.width} × ${image.height}`}</p>
          </div>
          <MoreMenu view={view} onDelete={() => setDeleted(!image.deleted_at)} onEnlarge={enlarge} onPreset={() => setSaving(image)} />
          {onClose && <IconButton icon={X} label="Close" keys="Esc" onClick={onClose} />}
        </header>
        {image.deleted_at && (
          <p className="note note-danger">
            <span>This picture is in the bin.</span>
          </p>
        )}
        <div className="fd-actions">
          <ButtonLink kind="primary" href={`/?remix=${image.id}`} title="Load its recipe into the studio (R)">
            <Wand2 size={16} aria-hidden="true" />
            Remix
          </ButtonLink>
          <ButtonLink href={`/?variations=${image.id}`} title="Make more like this (V)">
            <Shuffle size={16} aria-hidden="true" />
            Variations
          </ButtonLink>
          <ButtonLink href={`/?use=${image.id}`} title="Let a model start from this picture (E)">
            <ImagePlus size={16} aria-hidden="true" />
            Start from it
          </ButtonLink>
          <DownloadMenu view={view} />
        </div>
        <div className="fd-judge">
          <Stars value={image.rating} onRate={(rating) => change({ rating })} />
          <span>
            <IconButton
              className="fd-heart"
              icon={Heart}
              label={image.favorite ? "Take out of the favourites" : "Favourite"}
              keys="F"
              pressed={image.favorite}
              filled={image.favorite}
              onClick={() => change({ favorite: !image.favorite })}
            />
            <IconButton
              className="fd-reject"
              icon={XCircle}
              label={image.rejected ? "Take the rejection back" : "Reject"}
              keys="X"
              pressed={image.rejected}
              onClick={() => change({ rejected: !image.rejected })}
            />
          </span>
        </div>
        <TagEditor tags={image.tags} onChange={(tags) => change({ tags })} />
        <Prompt recipe={recipe} />
        <Honesty facts={recipe.facts} />
        <Facts image={image} recipe={recipe} />
        <Palette colours={recipe.facts.palette} />
        <Parents recipe={recipe} parents={parents} onOpen={onOpen} />
        <Decisions recipe={recipe} />
        <Settings recipe={recipe} />
      </div>
      {saving && (
        <Suspense fallback={null}>
          <PresetDialog open imageId={saving.id} picture={saving.thumbnails["256"]} onClose={() => setSaving(null)} />
        </Suspense>
      )}
    </div>
  );
}
