import { type ListProps, showList, titleList } from "../../../show-list";

export function generateMetadata() {
  return titleList("confirmed");
}

export default function ConfirmedPage(props: ListProps) {
  return showList("confirmed", props);
}
