import { os } from '../../os.ts';
import { listThemes } from './service.ts';

/** Themes and strategic goals. */
export const themeRouter = os.theme.router({
  list: os.theme.list.handler(({ context, input }) => listThemes(context.portfolio().prepare, input)),
});
