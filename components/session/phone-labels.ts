/** The words of the telephone, handed in because public pages carry no texts for the browser. */
export interface PhoneLabels {
  open: string;
  openNew: string;
  title: string;
  about: string;
  none: string;
  loading: string;
  failed: string;
  copy: string;
  copied: string;
  copyFailed: string;
  close: string;
}
