import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button, Form } from "react-aria-components";
import { answered, api, data, Refusal } from "../app/api.ts";
import { useSpeech } from "../app/language.tsx";
import { Field, inWords } from "../app/parts.tsx";

interface Props {
  onSignedIn: () => Promise<void>;
  /** The e-mail of whose session has ended while they were at work. */
  again?: string;
}

type Step = "password" | "forgotten" | "first" | "choose";

/** The token of an invitation or a reset, which stands behind the # of its link so that no server logs it. */
function linkToken(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get("token");
}

const NOT_INVITED = "not_invited";

/** What the way back from the issuer says where it did not end in a session. */
function errorOfIssuer(): string | null {
  return new URLSearchParams(location.search).get("error");
}

export function SignIn({ onSignedIn, again }: Props) {
  const { words, language, choose } = useSpeech();
  const [step, setStep] = useState<Step>(linkToken() === null ? "password" : "choose");
  const [email, setEmail] = useState(again ?? "");
  const [password, setPassword] = useState("");
  const [name, setName] = useState("");
  const [token, setToken] = useState("");
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(() => {
    const error = errorOfIssuer();
    return error === null
      ? null
      : { text: error === NOT_INVITED ? words.signIn.notInvited : words.signIn.issuerFailed, failed: true };
  });
  const ways = useQuery({
    queryKey: ["ways"],
    queryFn: () => data(api.GET("/v1/auth/ways")),
    staleTime: Infinity,
  });
  const issuer = ways.data?.openIdConnect;

  const enter = async () => {
    await answered(api.POST("/v1/auth/browser-sessions", { body: { email, password } }));
    await onSignedIn();
  };
  const steps: Record<Step, () => Promise<void>> = {
    password: enter,
    forgotten: async () => {
      await answered(api.POST("/v1/auth/password-reset-requests", { body: { email } }));
      setSaid({ text: words.signIn.forgotSent, failed: false });
      setStep("password");
    },
    first: async () => {
      const invited = await data(
        api.POST("/v1/editorial/users", {
          body: { email, name, role: "admin" },
          headers: { Authorization: `Bearer ${token.trim()}` },
        }),
      );
      const invitation = invited.invitation?.token;
      if (invitation === undefined) {
        setSaid({ text: words.signIn.forgotSent, failed: false });
        return;
      }
      await answered(api.POST("/v1/auth/password-resets", { body: { token: invitation, password } }));
      await enter();
    },
    choose: async () => {
      await answered(api.POST("/v1/auth/password-resets", { body: { token: linkToken() ?? "", password } }));
      history.replaceState(null, "", location.pathname);
      setPassword("");
      setSaid({ text: words.signIn.chosen, failed: false });
      setStep("password");
    },
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setSaid(null);
    try {
      await steps[step]();
    } catch (failure) {
      const wrong = failure instanceof Refusal && failure.status === 401 && step === "first"
        ? words.signIn.firstHelp
        : "";
      setSaid({ text: `${inWords(failure, words.common)} ${wrong}`, failed: true });
    } finally {
      setBusy(false);
    }
  };
  const go = (next: Step) => {
    setSaid(null);
    setStep(next);
  };

  const title = {
    password: words.signIn.title,
    forgotten: words.signIn.forgot,
    first: words.signIn.firstTitle,
    choose: words.signIn.chooseTitle,
  }[step];
  const act = {
    password: words.signIn.submit,
    forgotten: words.signIn.forgot,
    first: words.signIn.create,
    choose: words.signIn.choose,
  }[step];
  return (
    <main className={again === undefined ? "sign-in" : "sign-in over"}>
      <Form onSubmit={(event) => void submit(event)}>
        <h1>{title}</h1>
        {again === undefined ? null : <p role="alert">{words.signIn.again}</p>}
        {step === "first" ? <p>{words.signIn.firstHelp}</p> : null}
        {step === "first"
          ? <Field label={words.signIn.token} value={token} onChange={setToken} dir="ltr" required autoFocus />
          : null}
        {step === "first"
          ? <Field label={words.signIn.name} value={name} onChange={setName} required autoComplete="name" />
          : null}
        {step === "choose" ? null : (
          <Field
            label={words.signIn.email}
            value={email}
            onChange={setEmail}
            type="email"
            dir="ltr"
            autoComplete="username"
            required
          />
        )}
        {step === "forgotten" ? null : (
          <Field
            label={step === "password" ? words.signIn.password : words.signIn.newPassword}
            value={password}
            onChange={setPassword}
            type="password"
            autoComplete={step === "password" ? "current-password" : "new-password"}
            required
          />
        )}
        <p className={said?.failed ? "said failed" : "said"} role={said?.failed ? "alert" : "status"}>{said?.text}</p>
        <Button type="submit" className="primary" isDisabled={busy}>{busy ? words.common.loading : act}</Button>
        {issuer === undefined || step !== "password"
          ? null
          : <a className="way" href={issuer}>{words.signIn.issuer}</a>}
        {again === undefined && step === "password"
          ? (
            <div className="ways">
              <Button className="quiet" onPress={() => go("forgotten")}>{words.signIn.forgot}</Button>
              <Button className="quiet" onPress={() => go("first")}>{words.signIn.first}</Button>
            </div>
          )
          : null}
        {again === undefined && step !== "password"
          ? <Button className="quiet" onPress={() => go("password")}>{words.signIn.back}</Button>
          : null}
        <Button className="quiet" onPress={() => choose(language === "ar" ? "en" : "ar")}>
          <span lang={language === "ar" ? "en" : "ar"}>{words.person.language}</span>
        </Button>
      </Form>
    </main>
  );
}
