import { IconX } from '@tabler/icons-react';
import { type ReactNode, useContext, useRef, useState } from 'react';
import type { TableName } from '../../../shared/contract/tables.ts';
import { useRefocus } from '../../ui/inline/use-refocus.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { SectionHeader } from '../../ui/section-header.tsx';
import { WritingIcon } from '../../ui/writing.tsx';
import { afterPress } from '../../window/press.ts';
import { useTexts } from '../../window/texts.ts';
import { ConfirmRemove } from '../dialogs/confirm-remove.tsx';
import { FieldsOf } from '../drafts/drafts.ts';
import { RecordPicker, type PickSource } from '../pickers/record-picker.tsx';
import classes from './section.module.css';

/** Facts of a record, each a label and an editable value. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={classes.facts}>{children}</dl>;
}

/** One fact: its name and its value, edited in place. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return <><dt>{label}</dt><dd>{children}</dd></>;
}

interface SectionProps {
  title: string;
  count?: number;
  /** What stands where the section holds nothing. */
  nothing?: string;
  action?: ReactNode;
  children?: ReactNode;
}

/** A section of a record's page. */
export function Section({ title, count, nothing, action, children }: SectionProps) {
  return (
    <section className={classes.section}>
      <SectionHeader title={title} count={count} nothing={nothing} action={action} />
      {children}
    </section>
  );
}

interface LinkedSectionProps extends Omit<SectionProps, 'action'> {
  /** What *add* adds, for screen readers and as the label of the field. */
  addLabel: string;
  source: PickSource;
  exclude?: readonly string[];
  onPick: (id: string) => Promise<unknown>;
  onCreate?: ((name: string) => Promise<unknown>) | undefined;
}

/** A section of linked records, with *add*, which opens a field to choose one in. */
export function LinkedSection({ addLabel, source, exclude, onPick, onCreate, children, ...section }: LinkedSectionProps) {
  const t = useTexts();
  const [adding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const refocusAtRest = useRefocus(adding, add);
  const close = () => {
    refocusAtRest();
    setAdding(false);
  };
  // A failed write has said why in a notice; the field is gone and nothing was added.
  const run = (write: Promise<unknown>) => {
    close();
    write.catch(() => undefined);
  };
  return (
    <Section {...section} action={<LinkButton ref={add} writes aria-label={addLabel} onClick={() => setAdding(true)}>{t('shell:add')}</LinkButton>}>
      {adding && (
        <div className={classes.adding}>
          <RecordPicker
            source={source} draft={`added ${source}`} label={addLabel} hideLabel focused {...(exclude && { exclude })}
            onPick={(id) => id !== null && run(onPick(id))}
            onCreate={onCreate && ((name) => run(onCreate(name)))}
            onLeave={() => afterPress(close)}
          />
        </div>
      )}
      {children}
    </Section>
  );
}

/** The rows of a section. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className={classes.rows}>{children}</ul>;
}

interface RowProps {
  mark?: ReactNode;
  children: ReactNode;
  /** The second line. */
  second?: ReactNode;
  /** What removing the row takes away; without it the row has no such button. */
  remove?: { table: TableName; id: string; name: string };
  end?: ReactNode;
}

/** One row: its main line, its second line, and its removal. */
export function Row({ mark, children, second, remove, end }: RowProps) {
  const t = useTexts();
  const [removing, setRemoving] = useState(false);
  const around = useContext(FieldsOf);
  return (
    <FieldsOf value={remove?.id ?? around}><li className={classes.row}>
      {mark}
      <div className={classes.rowMain}>
        {children}
        {second !== undefined && <div className={classes.rowSecond}>{second}</div>}
      </div>
      {end}
      {remove && (
        <WritingIcon size={24} aria-label={t('people:removeNamed', { name: remove.name })} onClick={() => setRemoving(true)}>
          <IconX size={14} stroke={1.8} />
        </WritingIcon>
      )}
      {remove && removing && <ConfirmRemove {...remove} onClose={() => setRemoving(false)} />}
    </li></FieldsOf>
  );
}
