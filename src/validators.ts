export * from "../generated/typescript/validators.js";
