import { useRef, useState } from 'preact/hooks';
import type { MissingAsset, WrittenAsset } from '../catalogue/live.ts';
import { SourceLink } from './source-link.tsx';
import type { Writer } from './writer.ts';

/** A size in the unit that people count files in. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

interface AssetRowProps {
  readonly asset: WrittenAsset;
  /** Whether it is the one that plays. */
  readonly playing: boolean;
  readonly onPlay: () => void;
}

function AssetRow({ asset, playing, onPlay }: AssetRowProps) {
  const { kind, name, files, url, sounds, uses } = asset;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const listed = files.map((file) => `${file.name}, ${sizeInWords(file.bytes)}`).join('\n');
  return (
    <li data-unused={uses === 0} data-asset={`${kind} ${name}`}>
      {sounds ? (
        <button
          type="button"
          class="w-play"
          aria-label={`${playing ? 'Stop' : 'Play'} ${name}`}
          onClick={onPlay}
        >
          {playing ? '■' : '▶'}
        </button>
      ) : (
        <img class="w-thumb" src={url} alt="" loading="lazy" />
      )}
      <span class="w-name">{name}</span>
      <span class="w-asset-kind" title={listed}>
        {kind}, {sizeInWords(bytes)}
        {files.length > 1 && ` in ${files.length} files`}
      </span>
      {uses === 0 && <span class="w-mark">unused</span>}
    </li>
  );
}

function Missing({ missing }: { readonly missing: readonly MissingAsset[] }) {
  if (missing.length === 0) return null;
  return (
    <ul class="w-rows" data-role="missing">
      {missing.map(({ kind, name, source }) => (
        <li key={`${source.open} ${name}`}>
          <span class="w-name">{name}</span>
          <span class="w-mark">no such {kind}</span>
          <SourceLink source={source} />
        </li>
      ))}
    </ul>
  );
}

/** Plays one sound at a time. @returns which, and what starts or stops one. */
function usePlayer(): readonly [string | null, (url: string) => void] {
  const player = useRef<HTMLAudioElement | null>(null);
  const [url, setUrl] = useState<string | null>(null);
  const play = (wanted: string) => {
    player.current?.pause();
    if (wanted === url) return setUrl(null);
    const audio = new Audio(wanted);
    audio.addEventListener('ended', () => setUrl(null));
    player.current = audio;
    setUrl(wanted);
    void audio.play().catch(() => setUrl(null));
  };
  return [url, play];
}

/** The pictures and sounds there are, those that no tag names, and those that tags name and are not there. */
export function Assets({ writer }: { readonly writer: Writer }) {
  const [typed, setTyped] = useState('');
  const [playing, play] = usePlayer();
  const written = writer.written.value;
  if (written === null) return <p class="w-quiet">The story is being read …</p>;
  const { assets, missing } = written;
  const wanted = typed.trim().toLowerCase();
  const found = assets.filter(({ kind, name }) => `${kind} ${name}`.toLowerCase().includes(wanted));
  if (assets.length + missing.length === 0) {
    return <p class="w-quiet">This story has no pictures or sounds.</p>;
  }
  return (
    <>
      <Missing missing={missing} />
      {assets.length > 8 && (
        <input
          type="search"
          class="w-search"
          placeholder="Find a picture or sound"
          aria-label="Find a picture or sound"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <ul class="w-rows w-assets" data-role="assets">
        {found.map((asset) => (
          <AssetRow
            key={`${asset.kind} ${asset.name}`}
            asset={asset}
            playing={asset.sounds && asset.url === playing}
            onPlay={() => play(asset.url)}
          />
        ))}
      </ul>
    </>
  );
}
