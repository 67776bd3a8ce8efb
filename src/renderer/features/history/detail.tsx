import { useQuery } from '@tanstack/react-query';
import type { Blocked } from '../../../shared/contract/history.ts';
import type { ChangeSet } from '../../../shared/contract/change.ts';
import { formatChange } from '../../../shared/i18n/format-change.ts';
import { formatChangedRow } from '../../../shared/i18n/format-changed-row.ts';
import { formatError } from '../../../shared/i18n/format-error.ts';
import { formatObstacle, formatRefusal } from '../../../shared/i18n/format-obstacle.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { rpc } from '../../window/core/core.ts';
import { useTurn } from '../../window/edit.ts';
import { showDone } from '../../window/notices.ts';
import { useTexts } from '../../window/texts.ts';
import { useView } from '../../window/view.tsx';
import classes from './history.module.css';

interface DetailProps {
  change: ChangeSet;
  newest: boolean;
}

/** The rows of a change before and after, and undoing it, or what stands in the way of that. */
export function Detail({ change, newest }: DetailProps) {
  const t = useTexts();
  const { language } = useView();
  const detail = useQuery(rpc.history.get.queryOptions({ input: { id: change.id, language } }));
  if (detail.isError) return <p role="alert">{formatError(t, detail.error)}</p>;
  if (!detail.data) return null;
  const { rows, total, names } = detail.data;
  return (
    <div className={classes.detail}>
      {rows.map((row) => {
        const { title, lines } = formatChangedRow(t, row, names, language);
        return (
          <div key={`${row.table}/${row.id}`}>
            <span className={classes.row}><bdi>{title}</bdi></span>
            {lines.map((line) => <span key={line} className={classes.second}><bdi>{line}</bdi></span>)}
          </div>
        );
      })}
      {total > rows.length && <span className={classes.second}>{t('history:moreRows', { count: total - rows.length })}</span>}
      {!newest && <Turn change={change} />}
    </div>
  );
}

/** Undoes a change that is not the newest, or makes one again that is undone. */
function Turn({ change }: { change: ChangeSet }) {
  const t = useTexts();
  const turn = change.undone ? 'redo' : 'undo';
  const run = useTurn(turn);
  const possible = change.kind === 'do' || change.kind === 'fold';
  const obstacle = useQuery(rpc.history.obstacle.queryOptions({ input: { id: change.id, turn }, enabled: possible }));
  if (!possible || obstacle.isPending) return null;
  // Where it was given up to ask, the turn itself says what stands in its way.
  if (obstacle.data) return <p className={classes.obstacle}>{formatBlocked(t, obstacle.data)}</p>;
  const what = formatChange(t, change.label);
  const make = async () => {
    try {
      await run({ id: change.id });
      showDone((texts) => texts(turn === 'undo' ? 'shell:undone' : 'shell:redone', { what: formatChange(texts, change.label) }));
    } catch {
      // The notice says why.
    }
  };
  return (
    <LinkButton writes onClick={() => void make()} aria-label={t(turn === 'undo' ? 'history:undoThisNamed' : 'history:redoThisNamed', { what })}>
      {t(turn === 'undo' ? 'history:undoThis' : 'history:redoThis')}
    </LinkButton>
  );
}

function formatBlocked(t: ReturnType<typeof useTexts>, blocked: Blocked): string {
  return blocked.code === 'CHANGED_SINCE' ? formatObstacle(t, blocked.data) : formatRefusal(t, blocked.data);
}
