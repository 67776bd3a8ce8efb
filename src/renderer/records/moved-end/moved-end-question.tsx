import { useTexts } from '../../window/texts.ts';
import { Dialog } from '../dialogs/dialog.tsx';
import { followerNames } from './follower-names.ts';
import { useMovedEndQuestion } from './moved-end.ts';

/** Asks whether those who end with a period move along with its end; Esc moves the end alone. */
export function MovedEndQuestion() {
  const t = useTexts();
  const question = useMovedEndQuestion();
  if (!question) return null;
  const { followers, answer } = question;
  return (
    <Dialog
      title={t('record:extend.together.title')} draft={null} action={t('record:extend.together.do')} cancel={t('record:extend.together.alone')}
      onSubmit={() => { answer(true); return true; }} onClose={() => answer(false)}
    >
      <p>{t('record:extend.together.text')}</p>
      <p>{followerNames(t, followers)}</p>
    </Dialog>
  );
}
