import type { InEachLanguage } from "../language.js";
import { programName } from "../program-name.js";

const commands = {
  bash: `echo 'source <(${programName} completion bash)' >> ~/.bashrc`,
  zsh: `echo 'source <(${programName} completion zsh)' >> ~/.zshrc`,
  fish: `${programName} completion fish > ~/.config/fish/completions/${programName}.fish`,
};

/** The texts of `completion`. */
export const texts: InEachLanguage<{
  readonly description: string;
  readonly shell: string;
  readonly install: string;
  readonly installItems: typeof commands;
}> = {
  en: {
    description: "Prints a script that lets a shell complete the commands and options.",
    shell: "the shell",
    install: "To use it:",
    installItems: commands,
  },
  "zh-TW": {
    description: "輸出指令碼，讓殼層自動完成命令和選項。",
    shell: "殼層",
    install: "使用方式：",
    installItems: commands,
  },
};
