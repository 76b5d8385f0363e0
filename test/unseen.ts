/**
 * A sign that no text to be read may hold besides the line breaks that the library itself writes: a control, a separator of
 * lines, a sign of direction, a half of a pair, or anything else that nobody sees.
 */
export const unseen: RegExp =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\udfff\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{e0000}-\u{e0fff}]/u;
