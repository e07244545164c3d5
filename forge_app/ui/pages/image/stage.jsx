import { ChevronLeft, ChevronRight, Maximize, Minus, Plus } from "lucide-react";
import { useEffect, useState } from "react";

import { IconButton } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { describe } from "$/public/external/forge_app/ui/pictures/assets/format.js";
import { FITTED, usePanZoom, viewAfterKey } from "$/public/external/forge_app/ui/pictures/assets/panzoom.js";

/** The big picture: blur, then a thumbnail, then the file itself; zoom and move. */
export function Stage({ image, view, onView, onPrevious, onNext }) {
  const [loaded, setLoaded] = useState(null);
  const { frame, pictureStyle, percent } = usePanZoom({ view, onView, width: image.width, height: image.height });
  useEffect(() => onView(FITTED), [image.id, onView]);
  const press = (key) => () => onView(viewAfterKey(view, key));
  return (
    <div className="fd-stage">
      <div {...frame} className="fp-frame fd-frame">
        <img
          key={`${image.id}-small`}
          src={image.thumbnails?.["1024"] ?? image.thumbnail_url}
          style={{ ...pictureStyle, backgroundImage: `url("${image.placeholder}")`, backgroundSize: "cover" }}
          alt={loaded === image.id ? "" : describe(image)}
          draggable={false}
        />
        <img
          key={image.id}
          src={image.url}
          style={{ ...pictureStyle, opacity: loaded === image.id ? 1 : 0 }}
          alt={loaded === image.id ? describe(image) : ""}
          draggable={false}
          onLoad={() => setLoaded(image.id)}
        />
      </div>
      {onPrevious && <IconButton className="fd-turn fd-previous" icon={ChevronLeft} label="Previous picture" keys="←" onClick={onPrevious} />}
      {onNext && <IconButton className="fd-turn fd-next" icon={ChevronRight} label="Next picture" keys="→" onClick={onNext} />}
      <div className="fp-float fd-zoom" role="group" aria-label="Zoom">
        <IconButton icon={Minus} label="Zoom out" keys="-" onClick={press("-")} disabled={view.scale <= 1} />
        <output className="num tiny" aria-label="Zoom">{`${percent} %`}</output>
        <IconButton icon={Plus} label="Zoom in" keys="+" onClick={press("+")} />
        <IconButton icon={Maximize} label="Fit to the frame" keys="0" onClick={press("0")} />
      </div>
    </div>
  );
}
