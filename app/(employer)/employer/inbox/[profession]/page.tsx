import { type ListProps, showList, titleList } from "../../../show-list";

export function generateMetadata() {
  return titleList("inbox");
}

export default function InboxPage(props: ListProps) {
  return showList("inbox", props);
}
