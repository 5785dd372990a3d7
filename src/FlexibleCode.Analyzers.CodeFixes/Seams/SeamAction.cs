namespace FlexibleCode.Analyzers.CodeFixes.Seams;

/// <summary>One action that a fix registers. The order of a fix's actions and their keys are a public contract.</summary>
/// <param name="EquivalenceKey">Constant and public: Fix All and <c>dotnet format</c> choose by it.</param>
/// <param name="Level">How far the action opens the place.</param>
public sealed record SeamAction(string EquivalenceKey, SeamLevel Level);
