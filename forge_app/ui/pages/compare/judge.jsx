import { SquareCheck, Download, Heart, ImagePlus, Info, MoreHorizontal, Shuffle, Wand2, XCircle } from "lucide-react";
import { Link } from "react-router";

import { api, openImage } from "$/public/external/forge_app/ui/pictures/assets/api.js";
import { changeImage } from "$/public/external/forge_app/ui/pictures/assets/changes.js";
import { IconButton, Panel, PanelClose, Stars } from "$/public/external/forge_app/ui/pictures/assets/controls.jsx";
import { makerName } from "$/public/external/forge_app/ui/pictures/assets/format.js";
import { hasVectors } from "$/public/external/forge_app/ui/pictures/assets/models.js";

const ONWARD = [
  { what: "remix", title: "Remix", keys: "R", icon: Wand2 },
  { what: "variations", title: "Variations", keys: "V", icon: Shuffle },
  { what: "use", title: "Start from it", keys: "E", icon: ImagePlus },
];

function Item({ icon: Icon, title, keys }) {
  return (
    <>
      <Icon size={15} aria-hidden="true" />
      <span>{title}</span>
      <kbd className="kbd" aria-hidden="true">{keys}</kbd>
    </>
  );
}

function Onward({ image, name }) {
  return (
    <Panel label={`More for ${name}`} className="fc-menu" align="end" trigger={<IconButton icon={MoreHorizontal} label="More" />}>
      <PanelClose asChild>
        <a className="menu-item" href={api.downloadUrl(image.id, "png")} download>
          <Item icon={Download} title="Download" keys="D" />
        </a>
      </PanelClose>
      {hasVectors(image) && (
        <PanelClose asChild>
          <a className="menu-item" href={api.downloadUrl(image.id, "svg")} download>
            <Download size={15} aria-hidden="true" />
            <span>Download as SVG</span>
          </a>
        </PanelClose>
      )}
      {ONWARD.map(({ what, ...item }) => (
        <PanelClose asChild key={what}>
          <Link className="menu-item" to={`/?${what}=${image.id}`}>
            <Item {...item} />
          </Link>
        </PanelClose>
      ))}
    </Panel>
  );
}

/** Keep, rate, reject, select, details, go on from it: under every compared picture. */
export function Judge({ image, ids, letter, position, chosen, onChoose, selected, onSelect }) {
  const name = makerName(image);
  return (
    <div
      className="fc-judge"
      role="group"
      aria-label={`Picture ${position}, ${name}`}
      aria-current={chosen || undefined}
      data-chosen={chosen || undefined}
      onPointerDownCapture={onChoose}
      onFocusCapture={onChoose}
    >
      <span className="fc-name" title={image.prompt}>
        {letter && (
          <span className="fc-letter" data-letter={letter} aria-hidden="true">
            {letter}
          </span>
        )}
        <b className="num">{position}</b> {name}
        {image.seed !== null && <small className="num text-muted">{`seed ${image.seed}`}</small>}
      </span>
      <span className="fc-judge-tools">
        <Stars value={image.rating} label={`Rating of ${name}`} onRate={(rating) => changeImage(image, { rating })} />
        <IconButton
          className="fc-heart"
          icon={Heart}
          label={image.favorite ? "Take out of the favourites" : "Keep as a favourite"}
          keys="F"
          pressed={image.favorite}
          filled={image.favorite}
          onClick={() => changeImage(image, { favorite: !image.favorite })}
        />
        <IconButton
          className="fc-reject"
          icon={XCircle}
          label={image.rejected ? "Take the rejection back" : "Reject"}
          keys="X"
          pressed={image.rejected}
          onClick={() => changeImage(image, { rejected: !image.rejected })}
        />
        <IconButton icon={SquareCheck} label="Select" keys="Space" pressed={selected} onClick={onSelect} />
        <IconButton icon={Info} label="Details" keys="I" onClick={() => openImage(image.id, ids)} />
        <Onward image={image} name={name} />
      </span>
    </div>
  );
}
