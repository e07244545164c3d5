import { Heart, Info, XCircle } from "lucide-react";

import { openImage } from "$/public/external/forge_app/ui/pictures/assets/api.js";
import { IconButton, Stars } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { makerName } from "$/public/external/forge_app/ui/pictures/assets/format.js";

/** Keep, rate, reject, details: under every compared picture. */
export function Judge({ image, ids, position, onChange }) {
  const name = makerName(image);
  return (
    <figcaption className="fc-judge">
      <span className="fc-name" title={image.prompt}>
        <b className="num">{position}</b> {name}
        {image.seed !== null && <small className="num text-muted">{`seed ${image.seed}`}</small>}
      </span>
      <span className="fc-judge-tools">
        <Stars value={image.rating} label={`Rating of ${name}`} onRate={(rating) => onChange(image, { rating })} />
        <IconButton
          className="fc-heart"
          icon={Heart}
          label={image.favorite ? "Take out of the favourites" : "Keep as a favourite"}
          keys="F"
          pressed={image.favorite}
          filled={image.favorite}
          onClick={() => onChange(image, { favorite: !image.favorite })}
        />
        <IconButton
          className="fc-reject"
          icon={XCircle}
          label={image.rejected ? "Take the rejection back" : "Reject"}
          keys="X"
          pressed={image.rejected}
          onClick={() => onChange(image, { rejected: !image.rejected })}
        />
        <IconButton icon={Info} label="Details" keys="I" onClick={() => openImage(image.id, ids)} />
      </span>
    </figcaption>
  );
}
