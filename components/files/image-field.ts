/** What a field of a form that holds a picture is given. */
export interface ImageFieldProps {
  id: string;
  /** Id of the file that the server has taken; empty when there is none. */
  value: string;
  required: boolean;
  error: string | undefined;
  onChange: (file: string) => void;
}
