import { OfficerLayout } from "../officer-layout";

export default OfficerLayout;
