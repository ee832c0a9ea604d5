import { pick } from "../random.js";

const colours = "Amber Cobalt Crimson Ivory Jade Ochre Russet Silver Slate Umber";
const animals =
  "Badger Bittern Curlew Dormouse Egret Gannet Heron Ibex Kestrel Lapwing Marten Newt Otter Plover Puffin Stoat Tern Vole";
const trades =
  "Bakery Bicycles Carpentry Ceramics Dairy Design Freight Gardens Instruments Laundry Opticians Seeds Textiles";

const places = ["霧橋", "鯨尾", "榕影", "蕨谷", "星砂", "石燕", "竹笛", "雲梯", "柚井", "螢坡", "鷺洲", "苔階"];
const chineseTrades = ["烘焙", "自行車行", "木作", "陶藝", "牧場", "設計", "貨運", "園藝", "眼鏡", "印刷", "織品"];
const chineseForms = ["", "", "工作室", "股份有限公司"];

/** The name of a company that does not exist. */
export function englishName(random: () => number): string {
  return [colours, animals, trades].map((words) => pick(random, words.split(" "))).join(" ");
}

/** The same in Traditional Chinese. */
export function chineseName(random: () => number): string {
  return [places, chineseTrades, chineseForms].map((words) => pick(random, words)).join("");
}
