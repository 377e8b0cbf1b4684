/** What every page runs, in one request: the search box, the switch of the theme and the keys. */
import './search-dialog.ts';
import './theme-toggle.ts';
import './keys.ts';
