import { useMemo } from 'preact/hooks';
import type { FetchedPageProps } from '../page-props.ts';
import { CheckpointsPage } from './checkpoints-page.tsx';
import { HistoryPage } from './history-page.tsx';
import { SavesPage } from './saves-page.tsx';
import { SidesPage } from './sides-page.tsx';
import './replaying.css';

export function History({
  showing: { info },
  replaying,
  onSay,
  onClose,
  onLeave,
}: FetchedPageProps) {
  return (
    <HistoryPage
      cast={info.cast}
      entries={replaying.entries}
      onGo={(at) => {
        onLeave();
        replaying.goTo(at);
      }}
      onSay={onSay}
      onClose={onClose}
    />
  );
}

export function Checkpoints({ replaying, onClose, onLeave }: FetchedPageProps) {
  return (
    <CheckpointsPage
      checkpoints={replaying.checkpoints}
      onGo={(at) => {
        onLeave();
        replaying.goTo(at);
      }}
      onClose={onClose}
    />
  );
}

export function Saves({
  showing: { info },
  replaying,
  keeping,
  onSay,
  onClose,
  onLeave,
}: FetchedPageProps) {
  const actions = useMemo(
    () => ({
      ...replaying.saves,
      load: (save: Parameters<typeof replaying.saves.load>[0]) => {
        onLeave();
        replaying.saves.load(save);
      },
      goOn: (kept: Parameters<typeof replaying.saves.goOn>[0]) => {
        onLeave();
        replaying.saves.goOn(kept);
      },
    }),
    [replaying, onLeave],
  );
  return (
    <SavesPage
      actions={actions}
      roads={replaying.roads}
      traveller={replaying.traveller}
      story={info.id}
      keeping={keeping}
      onSay={onSay}
      onClose={onClose}
    />
  );
}

export function BothRoads({ showing, replaying, onClose }: FetchedPageProps) {
  const { titles, sides } = useMemo(() => {
    const { titles, find } = replaying.sides();
    return { titles, sides: async () => (await find()) ?? ('never' as const) };
  }, [replaying]);
  return <SidesPage cast={showing.info.cast} sides={sides} titles={titles} onClose={onClose} />;
}
