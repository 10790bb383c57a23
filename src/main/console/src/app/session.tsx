import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { SignIn } from "../signing-in/SignIn.tsx";
import { answered, api, data, onSignedOut, Refusal, type Schemas } from "./api.ts";
import { Waiting } from "./parts.tsx";

export type Me = Schemas["Me"];

const Context = createContext<Me | null>(null);

/** Shows what is inside to who has signed in. A session that ends later leaves everything standing behind a sign-in. */
export function Session({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [hasEnded, setEnded] = useState(false);
  const me = useQuery({
    queryKey: ["me"],
    queryFn: () =>
      data(api.GET("/v1/auth/me")).catch((refusal: Refusal) => {
        if (refusal.status === 401) {
          return null;
        }
        throw refusal;
      }),
    staleTime: 60_000,
  });
  useEffect(() => onSignedOut(() => setEnded(true)), []);
  const welcome = async () => {
    setEnded(false);
    await client.invalidateQueries();
  };
  if (me.isPending || me.isError) {
    return <Waiting query={me} />;
  }
  if (me.data === null) {
    return <SignIn onSignedIn={welcome} />;
  }
  return (
    <Context.Provider value={me.data}>
      {children}
      {hasEnded ? <SignIn onSignedIn={welcome} again={me.data.email ?? ""} /> : null}
    </Context.Provider>
  );
}

export function useMe(): Me {
  const me = useContext(Context);
  if (me === null) {
    throw new Error("Session is missing");
  }
  return me;
}

export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await answered(api.POST("/v1/auth/logout"));
    client.clear();
    location.assign("/console/");
  };
}

/** Whether the role may bring articles out, and decide about the house. */
export function isEditor(me: Me): boolean {
  return me.role === "editor" || me.role === "admin";
}

export function mayWrite(me: Me): boolean {
  return isEditor(me) || me.role === "writer";
}

export function mayModerate(me: Me): boolean {
  return isEditor(me) || me.role === "moderator";
}
