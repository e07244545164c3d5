import { Plus } from "lucide-react";
import { useState } from "react";

import { Chip, IconButton } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";

/** The image's tags: add with Enter or a comma, take off with the cross. */
export function TagEditor({ tags, onChange }) {
  const [word, setWord] = useState("");
  const add = () => {
    const tag = word.replace(/,/g, "").trim();
    setWord("");
    if (tag && !tags.includes(tag)) onChange([...tags, tag]);
  };
  return (
    <div className="fd-tags" role="group" aria-label="Tags">
      {tags.map((tag) => (
        <Chip key={tag} removeLabel={`Take the tag ${tag} off`} onRemove={() => onChange(tags.filter((other) => other !== tag))}>
          {tag}
        </Chip>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          className="input input-sm"
          value={word}
          maxLength={64}
          placeholder="Add a tag"
          aria-label="Add a tag"
          onChange={(event) => setWord(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === ",") {
              event.preventDefault();
              add();
            } else if (event.key === "Backspace" && !word && tags.length) onChange(tags.slice(0, -1));
            else if (event.key === "Escape" && word) {
              event.stopPropagation();
              setWord("");
            }
          }}
        />
        {word.trim() && <IconButton type="submit" icon={Plus} label="Add" className="icon-btn-sm" />}
      </form>
    </div>
  );
}
