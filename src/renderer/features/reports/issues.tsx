import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { IssueExample, ReportIssue } from '../../../shared/contract/report.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { SectionHeader } from '../../ui/section-header.tsx';
import { useTexts } from '../../window/texts.ts';
import classes from './reports.module.css';

/** What the reader of the report would trip over, before the sections. */
export function Issues({ issues }: { issues: readonly ReportIssue[] }) {
  const t = useTexts();
  const found = issues.filter((issue) => issue.count > 0);
  return (
    <section className={classes.block}>
      <SectionHeader title={t('reportPage:checkFirst')} />
      {found.map((issue) => <Issue key={issue.kind} issue={issue} />)}
      {!found.some((issue) => issue.kind === 'missingGlyph') && <Fine text={t('reportPage:glyphsFine')} />}
      {found.length === 0 && <Fine text={t('reportPage:allClear')} />}
    </section>
  );
}

function Fine({ text }: { text: string }) {
  return <div className={classes.issue} data-fine><IconCircleCheck size={15} stroke={1.7} aria-hidden /><span>{text}</span></div>;
}

function Issue({ issue }: { issue: ReportIssue }) {
  const t = useTexts();
  const [shown, setShown] = useState(false);
  return (
    <>
      <div className={classes.issue}>
        <IconAlertTriangle size={15} stroke={1.7} aria-hidden />
        <span>{t(`reportPage:issue.${issue.kind}`, { count: issue.count })}</span>
        {issue.examples.length > 0 && (
          <LinkButton aria-expanded={shown} onClick={() => setShown(!shown)}>{t(shown ? 'reportPage:hide' : 'reportPage:show')}</LinkButton>
        )}
      </div>
      {shown && (
        <ul className={classes.examples}>
          {issue.examples.map((example, index) => <Example key={index} example={example} />)}
          {issue.examples.length < issue.count && <li>{t('reportPage:more')}</li>}
        </ul>
      )}
    </>
  );
}

const pages = {
  engagement: '/engagements/$id', person: '/people/$id', activity: '/activities/$id', theme: '/themes/$id', organisation: '/organisations/$id',
} as const;

/** What an issue is about: a link to the record where it is mended, and which of its texts. */
function Example({ example: { text, record, field } }: { example: IssueExample }) {
  const t = useTexts();
  const name = <bdi>{text}</bdi>;
  return (
    <li>
      {record ? <Link to={pages[record.table]} params={{ id: record.id }}>{name}</Link> : name}
      {field && ` · ${t(`reportPage:field.${field}`)}`}
    </li>
  );
}
