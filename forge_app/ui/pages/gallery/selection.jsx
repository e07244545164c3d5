import { Columns2, Download, Heart, HeartOff, Layers, RotateCcw, Tags, Trash2, X } from "lucide-react";
import { useState } from "react";

import { Button, ButtonLink, Chip, IconButton, Panel } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { number } from "$/public/external/forge_app/ui/pictures/assets/format.js";

const MOST_NAMED = 60; // an address must not grow without bounds
const MOST_MERGED = 8;

/** Where the selection is compared; that page says how many of them it takes. */
export const compareAddress = (ids) => `/compare?ids=${ids.slice(0, MOST_NAMED).join(",")}`;

/** Adds a word to all selected pictures, or takes one off. */
export function TagPanel({ images, known, onTag, open, onOpenChange, trigger }) {
  const [word, setWord] = useState("");
  const counts = new Map();
  images.forEach((image) => image.tags.forEach((tag) => counts.set(tag, (counts.get(tag) ?? 0) + 1)));
  const add = (event) => {
    event.preventDefault();
    const tag = word.trim();
    if (!tag) return;
    onTag("tag", tag);
    setWord("");
  };
  const offered = known.filter((tag) => counts.get(tag) !== images.length).slice(0, 8);
  return (
    <Panel label="Tags of the selection" open={open} onOpenChange={onOpenChange} trigger={trigger} className="fg-tags">
      <form onSubmit={add}>
        <input
          value={word}
          maxLength={64}
          list="fg-known-tags"
          className="input input-sm"
          placeholder="Add a tag"
          aria-label="Add a tag"
          onChange={(event) => setWord(event.target.value)}
        />
        <datalist id="fg-known-tags">
          {known.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <Button small kind="primary" type="submit" disabled={!word.trim()}>
          Add
        </Button>
      </form>
      {counts.size > 0 && (
        <div className="fg-chips" role="group" aria-label="Tags on these pictures">
          {[...counts].map(([tag, count]) => (
            <Chip key={tag} removeLabel={`Take ${tag} off`} onRemove={() => onTag("untag", tag)}>
              {count < images.length ? `${tag} (${count})` : tag}
            </Chip>
          ))}
        </div>
      )}
      {offered.length > 0 && (
        <div className="fg-chips" role="group" aria-label="Tags in use">
          {offered.map((tag) => (
            <Button key={tag} small onClick={() => onTag("tag", tag)}>
              {`+ ${tag}`}
            </Button>
          ))}
        </div>
      )}
    </Panel>
  );
}

/** What can be done with the selected pictures. */
export function SelectionBar({ ids, images, canAll, bin, busy, known, tagging, onTagging, act, onAll, onClear }) {
  const many = ids.length;
  const allFavourite = images.length > 0 && images.every((image) => image.favorite);
  return (
    <div className="fg-selection" role="region" aria-label="Selected pictures">
      <IconButton icon={X} label="Clear the selection" keys="Esc" onClick={onClear} />
      <span className="fg-selection-count" aria-live="polite">
        <b>{number(many)}</b> <span className="fg-label">selected</span>
      </span>
      {canAll && (
        <Button small kind="ghost" className="fg-all" busy={busy === "all"} onClick={onAll}>
          Select all
        </Button>
      )}
      <span className="fg-selection-space" />
      {bin ? (
        <>
          <Button onClick={() => act("restore")}>
            <RotateCcw size={16} aria-hidden="true" />
            Restore
          </Button>
          <Button kind="danger" onClick={() => act("purge")}>
            <Trash2 size={16} aria-hidden="true" />
            <span>Delete for good</span>
          </Button>
        </>
      ) : (
        <>
          <ButtonLink
            className="fg-if-able"
            href={compareAddress(ids)}
            aria-disabled={many < 2 || undefined}
            title={many < 2 ? "Select at least 2 pictures to compare" : "Compare (C)"}
            onClick={(event) => many < 2 && event.preventDefault()}
          >
            <Columns2 size={16} aria-hidden="true" />
            <span className="fg-label">Compare</span>
          </ButtonLink>
          <ButtonLink
            className="fg-if-able"
            href={`/merge?ids=${ids.slice(0, MOST_MERGED).join(",")}`}
            aria-disabled={many < 2 || many > MOST_MERGED || undefined}
            title={many < 2 || many > MOST_MERGED ? "Select 2 to 8 pictures to merge" : "Merge parts of these (M)"}
            onClick={(event) => (many < 2 || many > MOST_MERGED) && event.preventDefault()}
          >
            <Layers size={16} aria-hidden="true" />
            <span className="fg-label">Merge</span>
          </ButtonLink>
          <Button busy={busy === "export"} title="Download as a ZIP file with the recipes" onClick={() => act("export")}>
            <Download size={16} aria-hidden="true" />
            <span className="fg-label">Download</span>
          </Button>
          <TagPanel
            images={images}
            known={known}
            open={tagging}
            onOpenChange={onTagging}
            onTag={(action, tag) => act(action, tag)}
            trigger={
              <Button title="Tags (T)">
                <Tags size={16} aria-hidden="true" />
                <span className="fg-label">Tags</span>
              </Button>
            }
          />
          <IconButton
            icon={allFavourite ? HeartOff : Heart}
            label={allFavourite ? "Take out of the favourites" : "Favourite"}
            keys="F"
            onClick={() => act(allFavourite ? "unfavorite" : "favorite")}
          />
          <IconButton icon={Trash2} label="Move to the bin" keys="Del" className="fp-danger-text" onClick={() => act("delete")} />
        </>
      )}
    </div>
  );
}
