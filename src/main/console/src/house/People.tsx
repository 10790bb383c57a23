import { useState } from "react";
import { Button, Checkbox } from "react-aria-components";
import { patching, useAct } from "../app/act.ts";
import { answered, api, data, type Schemas } from "../app/api.ts";
import { useSpeech, useWords } from "../app/language.tsx";
import { Ask, Choice, Field, More, Name, Once, useNotices, Waiting } from "../app/parts.tsx";
import { usePages } from "../app/pages.ts";
import { useMe } from "../app/session.tsx";
import { useSections } from "../articles/sections.ts";

type User = Schemas["User"];

/** Roles that can be narrowed to sections. */
const NARROWED: readonly string[] = ["editor", "writer", "moderator"];

export const ROLES = ["admin", "editor", "writer", "moderator", "reader"] as const;

/** Who works here: invited, given a role, helped to a new password, suspended. */
export function People() {
  const { words, ago } = useSpeech();
  const me = useMe();
  const { tell } = useNotices();
  const [isInviting, setInviting] = useState(false);
  const [link, setLink] = useState<{ url: string; help: string } | null>(null);
  const { query: users, rows } = usePages(
    ["users"],
    (paging) =>
      data(
        api.GET("/v1/editorial/users", {
          params: { query: paging },
        }),
      ),
    { limit: 100 },
  );
  const act = useAct("users");
  const sections = useSections();
  const sectionName = (id: string) => sections.data?.find((section) => section.id === id)?.name ?? "…";
  const [narrowing, setNarrowing] = useState<User | null>(null);
  const show = (made: Schemas["OneTimeLink"] | undefined, help: string) => {
    if (made?.token === undefined) {
      tell(words.house.invited);
    } else {
      // The page behind this link has somebody choose a password.
      setLink({ url: `${location.origin}/console/#token=${made.token}`, help });
    }
  };
  const change = (user: User, changes: Record<string, unknown>) =>
    act(() =>
      answered(api.PATCH("/v1/editorial/users/{id}", {
        params: { path: { id: user.id }, header: patching(user).header },
        headers: patching(user).headers,
        body: changes as never,
      }))
    );
  return (
    <>
      <div className="filters">
        <Button className="primary" onPress={() => setInviting(true)}>{words.house.invite}</Button>
      </div>
      <Waiting query={users} />
      <ul className="names">
        {rows.map((user) => (
          <li key={user.id}>
            <span className="named">
              <Name>{user.name}</Name>
            </span>
            <bdi dir="ltr">{user.email}</bdi>
            {user.sections.length === 0 ? null : (
              <small>
                {words.house.narrowed}: <bdi>{user.sections.map(sectionName).join("، ")}</bdi>
              </small>
            )}
            {user.active ? null : <span className="tag failed">{words.house.inactive}</span>}
            <small>
              {words.house.lastSignIn}: {user.lastSignInAt === undefined ? words.house.never : ago(user.lastSignInAt)}
            </small>
            <span className="acts">
              <select
                aria-label={`${words.house.role}: ${user.name}`}
                value={user.role}
                disabled={user.id === me.id}
                onChange={(event) => void change(user, { role: event.target.value })}
              >
                {ROLES.map((role) => <option key={role} value={role}>{words.house.roles[role]}</option>)}
              </select>
              {NARROWED.includes(user.role)
                ? (
                  <Button
                    aria-label={`${words.house.narrow}: ${user.name}`}
                    onPress={() => setNarrowing(user)}
                  >
                    {words.house.narrow}
                  </Button>
                )
                : null}
              <Button
                aria-label={`${words.house.reset}: ${user.name}`}
                onPress={() =>
                  void act(async () =>
                    show(
                      await data(
                        api.POST("/v1/editorial/users/{id}/password-reset", { params: { path: { id: user.id } } }),
                      ),
                      words.house.passReset,
                    )
                  )}
              >
                {words.house.reset}
              </Button>
              {user.id === me.id ? null : (
                <Button
                  aria-label={`${user.active ? words.house.deactivate : words.house.activate}: ${user.name}`}
                  onPress={() => void change(user, { active: !user.active })}
                >
                  {user.active ? words.house.deactivate : words.house.activate}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <More query={users} />
      {isInviting
        ? (
          <Invite
            onClose={() => setInviting(false)}
            onTake={(draft) =>
              void act(async () => {
                const user = await data(api.POST("/v1/editorial/users", { body: draft }));
                setInviting(false);
                show(user.invitation, words.house.pass);
              })}
          />
        )
        : null}
      {narrowing === null ? null : (
        <Narrow
          user={narrowing}
          onClose={() => setNarrowing(null)}
          onTake={(chosen) =>
            void change(narrowing, { sections: chosen }).then((isDone) => isDone && setNarrowing(null))}
        />
      )}
      {link === null
        ? null
        : <Once title={words.house.invite} help={link.help} value={link.url} onClose={() => setLink(null)} />}
    </>
  );
}

function Invite({ onTake, onClose }: { onTake: (draft: Schemas["InvitationDraft"]) => void; onClose: () => void }) {
  const words = useWords();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<(typeof ROLES)[number]>("writer");
  const [sections, setSections] = useState<string[]>([]);
  return (
    <Ask
      title={words.house.invite}
      take={words.house.invite}
      onTake={() =>
        onTake({
          name,
          email,
          role: role as Schemas["Role"],
          ...(NARROWED.includes(role) ? { sections } : {}),
        })}
      onClose={onClose}
    >
      <Field label={words.house.name} value={name} onChange={setName} required autoFocus />
      <Field label={words.house.email} value={email} onChange={setEmail} type="email" dir="ltr" required />
      <Choice
        label={words.house.role}
        value={role}
        options={ROLES.map((one) => [one, words.house.roles[one]] as const)}
        onChange={setRole}
      />
      {NARROWED.includes(role) ? <SectionChoice chosen={sections} onChange={setSections} /> : null}
    </Ask>
  );
}

function Narrow({ user, onTake, onClose }: { user: User; onTake: (sections: string[]) => void; onClose: () => void }) {
  const words = useWords();
  const [chosen, setChosen] = useState<string[]>(user.sections);
  return (
    <Ask
      title={`${words.house.narrow}: ${user.name}`}
      take={words.common.save}
      onTake={() => onTake(chosen)}
      onClose={onClose}
    >
      <SectionChoice chosen={chosen} onChange={setChosen} />
    </Ask>
  );
}

/** To which sections a role is narrowed, with what lies under them. */
function SectionChoice({ chosen, onChange }: { chosen: string[]; onChange: (sections: string[]) => void }) {
  const words = useWords();
  const sections = useSections();
  return (
    <fieldset>
      <legend>{words.house.narrowHelp}</legend>
      {(sections.data ?? []).map((section) => (
        <Checkbox
          key={section.id}
          isSelected={chosen.includes(section.id)}
          onChange={(isIn) => onChange(isIn ? [...chosen, section.id] : chosen.filter((one) => one !== section.id))}
        >
          <span className="box" aria-hidden="true" /> <bdi>{section.name}</bdi>
        </Checkbox>
      ))}
    </fieldset>
  );
}
