// The one place where the app meets data: the worker, which is fetched when it is started.
import Reader from '../../../data/own/reader.ts?worker';

/** Starts the worker that reads reports. */
export const startReader = (): Worker => new Reader({ name: 'rapport' });
