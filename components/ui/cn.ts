import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ["14", "16", "18", "20", "24", "30", "38"],
      radius: ["1", "2", "3"],
      shadow: ["bar", "document", "float", "dialog"],
      container: ["measure", "form", "page", "work"],
      breakpoint: ["phone", "desk", "work"],
      ease: ["calm"],
      animate: ["turn", "rise", "fade", "late"],
    },
  },
});

/** Joins class names; of two that set the same property the later one stays. */
export function cn(...classes: ClassValue[]) {
  return merge(clsx(classes));
}
