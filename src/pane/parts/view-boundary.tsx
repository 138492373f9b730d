import { Component, type ReactNode } from "react";
import { problemOf, type Problem } from "../problem";
import { ProblemMessage } from "./problem-message";
import { TabBody } from "./tab-body";

interface ViewBoundaryProps {
  readonly children: ReactNode;
}

/** A view that can't be drawn says so in words; the other views go on. Give it a key that changes with the view. */
export class ViewBoundary extends Component<ViewBoundaryProps, { readonly problem: Problem | null }> {
  override state: { readonly problem: Problem | null } = { problem: null };

  static getDerivedStateFromError(error: unknown): { readonly problem: Problem } {
    return { problem: problemOf(error) };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    return (
      <TabBody>
        <ProblemMessage problem={problem} onRetry={() => this.setState({ problem: null })} />
      </TabBody>
    );
  }
}
