import type { InEachLanguage } from "../language.js";

/** The texts about credentials. */
export const texts: InEachLanguage<{
  readonly none: string;
  readonly several: (names: string) => string;
  readonly emptyToken: string;
  readonly commandFailed: (reason: string) => string;
  readonly exitCode: (code: number) => string;
  readonly endedBySignal: (signal: string) => string;
  readonly notStarted: (code: string) => string;
  readonly noTokenPrinted: string;
  readonly missingVariables: (names: string) => string;
  readonly secretOrCertificate: string;
  readonly unreadable: (variable: string, file: string, code: string) => string;
  readonly emptyFile: (file: string) => string;
  readonly notWritable: (file: string, code: string) => string;
  readonly readableByOthers: (file: string) => string;
  readonly badCertificate: (file: string) => string;
  readonly badCloud: string;
  readonly help: {
    readonly token: string;
    readonly refreshToken: string;
    readonly tenantId: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly certificate: string;
    readonly cloud: string;
  };
}> = {
  en: {
    none: "There is no token. Use --token-command, set PARTNER_CENTER_TOKEN, or set PARTNER_CENTER_TENANT_ID, PARTNER_CENTER_CLIENT_ID, PARTNER_CENTER_CLIENT_SECRET and PARTNER_CENTER_REFRESH_TOKEN_FILE.",
    several: (names) => `There is more than one way to get a token: ${names}. Keep only one of them.`,
    emptyToken:
      "PARTNER_CENTER_TOKEN holds no token. Sign in, and set it to the access token, without Bearer in front.",
    commandFailed: (reason) => `The command of --token-command ${reason}. Run it by itself to see why.`,
    exitCode: (code) => `ended with exit code ${code}`,
    endedBySignal: (signal) => `was ended by ${signal}`,
    notStarted: (code) => `could not be started (${code})`,
    noTokenPrinted: 'printed no token. It has to print a token alone, or JSON with "accessToken" or "access_token"',
    missingVariables: (names) => `To sign in with a refresh token, also set ${names}.`,
    secretOrCertificate:
      "Set either PARTNER_CENTER_CLIENT_SECRET or PARTNER_CENTER_CLIENT_CERTIFICATE_FILE, so that the application can prove its identity.",
    unreadable: (variable, file, code) =>
      `The file ${file} of ${variable} cannot be read (${code}). Check its path and its permissions.`,
    emptyFile: (file) =>
      `The file ${file} holds no refresh token. Let the user sign in once, and store the token there.`,
    notWritable: (file, code) =>
      `The renewed refresh token cannot be written to ${file} (${code}). Make the file and its folder writable.`,
    readableByOthers: (file) =>
      `Others on this machine can read the refresh token in ${file}. The next renewal makes the file private.`,
    badCertificate: (file) => `The file ${file} has to hold a certificate and its private key as PEM text.`,
    badCloud: 'PARTNER_CENTER_CLOUD has to be "global" or "usGovernment".',
    help: {
      token: "An access token, if --token-command is not used.",
      refreshToken:
        "A file that holds a refresh token. Each renewed one is written to it, readable by its owner only. This needs the package @azure/msal-node, and the variables below.",
      tenantId: "The partner's tenant.",
      clientId: "The application that the user has consented to.",
      clientSecret: "The application's secret.",
      certificate: "Instead of a secret: a PEM file with the application's certificate and private key.",
      cloud: "Where to sign in: global, the default, or usGovernment.",
    },
  },
  "zh-TW": {
    none: "沒有權杖。請使用 --token-command、設定 PARTNER_CENTER_TOKEN，或設定 PARTNER_CENTER_TENANT_ID、PARTNER_CENTER_CLIENT_ID、PARTNER_CENTER_CLIENT_SECRET 和 PARTNER_CENTER_REFRESH_TOKEN_FILE。",
    several: (names) => `取得權杖的方式不只一種：${names}。請只保留一種。`,
    emptyToken: "PARTNER_CENTER_TOKEN 沒有權杖。請登入，並設定為存取權杖，前面不加 Bearer。",
    commandFailed: (reason) => `--token-command 的命令${reason}。請單獨執行該命令以查看原因。`,
    exitCode: (code) => `以結束代碼 ${code} 結束`,
    endedBySignal: (signal) => `因 ${signal} 而結束`,
    notStarted: (code) => `無法啟動（${code}）`,
    noTokenPrinted: "未輸出權杖。輸出必須只有權杖，或是含有 accessToken 或 access_token 的 JSON",
    missingVariables: (names) => `若要以重新整理權杖登入，請一併設定 ${names}。`,
    secretOrCertificate:
      "請設定 PARTNER_CENTER_CLIENT_SECRET 或 PARTNER_CENTER_CLIENT_CERTIFICATE_FILE 其中之一，以證明應用程式的身分。",
    unreadable: (variable, file, code) => `無法讀取 ${variable} 的檔案 ${file}（${code}）。請檢查路徑和權限。`,
    emptyFile: (file) => `檔案 ${file} 沒有重新整理權杖。請讓使用者登入一次，並將權杖存入該檔案。`,
    notWritable: (file, code) => `無法將更新後的重新整理權杖寫入 ${file}（${code}）。請將檔案及其資料夾設為可寫入。`,
    readableByOthers: (file) => `這台電腦的其他使用者可以讀取 ${file} 中的重新整理權杖。下次更新時檔案會設為私人。`,
    badCertificate: (file) => `檔案 ${file} 必須含有 PEM 文字格式的憑證及其私密金鑰。`,
    badCloud: "PARTNER_CENTER_CLOUD 必須是 global 或 usGovernment。",
    help: {
      token: "存取權杖；未使用 --token-command 時採用。",
      refreshToken:
        "含有重新整理權杖的檔案。每次更新後的權杖會寫入其中，只有擁有者可以讀取。需要 @azure/msal-node 套件和下列變數。",
      tenantId: "合作夥伴的租用戶。",
      clientId: "使用者已同意的應用程式。",
      clientSecret: "應用程式的祕密。",
      certificate: "用來代替祕密：含有應用程式憑證和私密金鑰的 PEM 檔案。",
      cloud: "登入的雲端：global（預設）或 usGovernment。",
    },
  },
};
