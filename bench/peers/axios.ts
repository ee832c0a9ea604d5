export { default } from "axios";
