using Microsoft.CodeAnalysis;

namespace FlexibleCode.Analyzers.Organization.Learning;

/// <summary>A role of this organization, as the code under analysis tells it.</summary>
/// <param name="Text">The role as first read.</param>
/// <param name="Origin">What made it known first.</param>
/// <param name="Source">Where that stands; <c>null</c> when it was read from the metadata of another project.</param>
internal sealed record LearnedRole(string Text, RoleOrigin Origin, Location? Source);

/// <summary>An operand that holds roles although its name does not say so.</summary>
/// <param name="Name">Its last name.</param>
/// <param name="Tree">The file.</param>
/// <param name="Place">Where it stands first.</param>
internal sealed record LearnedHolder(string Name, SyntaxTree Tree, Microsoft.CodeAnalysis.Text.TextSpan Place);

/// <summary>A role as it is written at one place.</summary>
/// <param name="Text">The role in that spelling.</param>
/// <param name="Tree">The file.</param>
/// <param name="Place">Where the constant, or the name that stands for it, is written.</param>
internal readonly record struct RoleUse(string Text, SyntaxTree Tree, Microsoft.CodeAnalysis.Text.TextSpan Place);
