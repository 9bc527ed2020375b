// Files that are likely to hold keys or passwords: they are never opened and never named, whatever ignore files say.

/** Whether the file or folder at this path (with `/`) is none of our business. */
export function isSecretPath(path: string): boolean {
  const names = path.toLowerCase().split("/");
  return names.some((name) => folders.has(name)) || secretName.test(names.at(-1) ?? "");
}

const folders = new Set([
  ".aws",
  ".ssh",
  ".gnupg",
  ".kube",
  ".azure",
  ".gcloud",
  ".docker",
  ".vault",
  "secrets",
  ".secrets",
]);

const secretName = new RegExp(
  [
    String.raw`^\.env(?:rc)?(?:$|[._-])|\.env$`,
    String.raw`\.(?:pem|key|p12|pfx|p8|jks|keystore|kdbx?|ppk|ovpn|gpg|pgp|asc|cer|crt|der|mobileprovision|tfstate|tfvars)(?:\.backup)?$`,
    String.raw`^id_(?:rsa|dsa|ecdsa|ed25519)`,
    String.raw`^[._](?:npmrc|netrc|pypirc|pgpass|my\.cnf|htpasswd|htaccess|dockercfg|git-credentials|boto|s3cfg|yarnrc(?:\.yml)?|terraformrc|vault-token)$`,
    String.raw`^(?:credentials?|secrets?|passwords?|service[-_]?accounts?)(?:$|[._-])`,
    String.raw`^(?:auth|kubeconfig|master)\.(?:json|yml|key)$|^kubeconfig$|^google-services\.json$`,
    String.raw`_(?:history|rsa|dsa|ed25519)$`,
  ].join("|"),
);
