import { executeServerCommand } from '@web/test-runner-commands';

/**
 * Sets media features such as `forced-colors`, which only Chromium can do for a page.
 * @returns whether it could
 */
export const setMedia = (
  features: readonly { readonly name: string; readonly value: string }[],
): Promise<boolean> => executeServerCommand<boolean, object>('media-features', { features });
