import { shortRest, type Chores } from '#app/chore.ts';
import type { Ground } from '#app/ground.ts';
import { tellReminders } from './tell-reminders.ts';

/** Reminders are told when their time has come. */
export const oversightChores = (ground: Ground): Chores<'tell-reminders'> => ({
  'tell-reminders': {
    name: 'tell-reminders',
    batch: 250,
    rest: shortRest,
    run: tellReminders.bind(null, ground),
  },
});
