import "@fontsource/ibm-plex-sans-arabic/arabic-400.css";
import "@fontsource/ibm-plex-sans-arabic/arabic-600.css";
import "@fontsource/ibm-plex-sans-arabic/latin-400.css";
import "@fontsource/ibm-plex-sans-arabic/latin-600.css";
import "./app/console.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Route, Router, Switch } from "wouter";
import { Refusal } from "./app/api.ts";
import { LanguageProvider } from "./app/language.tsx";
import { NoticeBoard } from "./app/parts.tsx";
import { Session } from "./app/session.tsx";
import { Shell } from "./app/Shell.tsx";
import { Shared } from "./outgoing/Shared.tsx";

const MOST_TRIES = 3;

const client = new QueryClient({
  defaultOptions: {
    // What the server has refused it refuses again; what did not reach it may reach it.
    queries: { retry: (count, failure) => count < MOST_TRIES && failure instanceof Refusal && failure.passes },
  },
});

const place = document.getElementById("console");
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <LanguageProvider>
          <NoticeBoard>
            <Router base="/console">
              <Switch>
                <Route path="/shared">
                  <Shared />
                </Route>
                <Route>
                  <Session>
                    <Shell />
                  </Session>
                </Route>
              </Switch>
            </Router>
          </NoticeBoard>
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
